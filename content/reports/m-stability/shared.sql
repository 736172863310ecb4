select ${units}, customer_key, tier, tier_rank, tier_value, manager_id, stability_yes,
  case when stability_yes >= 6 then 1 when stability_yes >= 3 then 2 when stability_yes is not null then 3 end as state
from customer
where is_current
