select ${units}, count(layer) as answered, count(*) filter (where layer = 3) as top,
  count(*) filter (where layer = 3) / nullif(count(layer), 0) as top_share, count(*) filter (where missing) as missing
from shared
group by ${units}
order by ${units}
