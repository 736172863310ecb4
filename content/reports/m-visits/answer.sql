select ${units}, count(*) filter (where top) as top, count(*) filter (where top and visited) as top_visited,
  count(*) filter (where occasion) as due, count(*) filter (where occasion and not visited) as missed,
  count(*) filter (where (top or giver) and visits_month is null) as missing
from shared
group by ${units}
order by ${units}
