-- One row a tier. Last month's customers stand in the same column, so that one pass counts both.
select ${units}, tier,
  count(*) filter (where now) as customers,
  case when bool_or(has_previous)
    then count(*) filter (where now) - count(*) filter (where not now) end as change,
  coalesce(sum(tier_value), 0) as value,
  cast(sum(tier_value) / nullif(count(tier_value), 0) as decimal(18, 2)) as mean
from (
  select ${units}, tier, tier_value, has_previous, true as now from customer where tier is not null
  union all
  select ${units}, tier, null, has_previous, false from customer_prev where tier is not null
) both_months
group by ${units}, tier
having count(*) filter (where now) > 0 or tier <> 'unclassified'
order by ${units}, tier
