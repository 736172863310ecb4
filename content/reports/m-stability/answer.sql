select ${units}, count(state) as checked, count(*) filter (where state = 1) as stable, count(*) filter (where state = 2) as watch,
  count(*) filter (where state = 3) as risk, count(*) - count(state) as missing
from shared
group by ${units}
order by ${units}
