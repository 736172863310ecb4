select ${units}, annual_spend as spend, referrals_12m as referrals,
  case when repeat_purchase_count > 0 and referrals_12m > 0 then 1 when repeat_purchase_count > 0 then 2
    when referrals_12m > 0 then 3 when repeat_purchase_count is null and referrals_12m is null then 5 else 4 end as kind
from customer
where is_current
