select ${units}, count(*) as people, coalesce(sum(amount), 0) as amount,
  count(*) filter (where size = 1) as large, count(*) filter (where size = 4) as missing
from shared
group by ${units}
order by ${units}
