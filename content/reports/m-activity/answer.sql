select ${units},
  count(*) filter (where layer <= 3) as active,
  count(*) filter (where layer <= 3) / nullif(count(*) filter (where layer <= 6), 0) as active_share,
  count(*) filter (where layer in (4, 5)) as inactive,
  count(*) filter (where layer = 6) as unknown
from shared
group by ${units}
order by ${units}
