select ${units}, count(*) as inside, count(*) filter (where step >= 5) as closed, count(*) filter (where passed) as passed, count(*) - count(days) as missing
from shared
group by ${units}
order by ${units}
