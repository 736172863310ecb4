select ${units}, count(*) as base, count(*) filter (where left_us) as lost,
  count(*) filter (where left_us) / nullif(count(*), 0) as rate,
  coalesce(sum(tier_value) filter (where left_us), 0) as value
from shared
group by ${units}
order by ${units}
