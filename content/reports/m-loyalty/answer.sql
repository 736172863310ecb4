select ${units}, avg(index) as mean, count(index) as rated, count(*) filter (where index >= 67) as high,
  count(*) filter (where index < 34) as low, count(*) filter (where parts in (4, 5)) as partial, count(*) - count(index) as missing
from shared
group by ${units}
order by ${units}
