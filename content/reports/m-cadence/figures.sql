select ${units}, duty, days, count(*) as due, count(*) filter (where in_time) as in_time,
  count(*) filter (where not in_time) as late, count(*) filter (where in_time) / nullif(count(*), 0) as rate
from shared
group by ${units}, duty, days, place
order by ${units}, days, place
