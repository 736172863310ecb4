select ${units},
  count(*) filter (where layer <= 2) as top,
  count(*) filter (where layer <= 2) / nullif(count(*) filter (where layer <= 4), 0) as top_share,
  sum(profit_contribution) filter (where layer <= 2) / nullif(sum(profit_contribution) filter (where layer <= 5), 0) as top_value,
  count(*) filter (where layer <> 5) as active,
  count(*) filter (where layer = 6) as missing
from shared
group by ${units}
order by ${units}
