select ${units},
  count(*) filter (where before > 0 and now > before) as up,
  count(*) filter (where now > 0 and now < before) as down,
  count(*) filter (where before > 0 and now > before) - count(*) filter (where now > 0 and now < before) as net,
  count(*) filter (where now = before) as stayed,
  count(*) filter (where before is null) as "new",
  count(*) filter (where now is null) as "left",
  count(*) filter (where now is null) / nullif(count(before), 0) as churn
from (select ${units}, customer_key, tier_rank as now from customer where tier is not null) c
  full join (select ${units}, customer_key, tier_rank as before from customer_prev where tier is not null) p
  using (customer_key, ${units})
group by ${units}
order by ${units}
