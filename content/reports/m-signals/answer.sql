select ${units}, count(*) filter (where unmanaged and len(signs) >= 2) as referred, count(signs) as marked, count(*) - count(signs) as missing
from shared
group by ${units}
order by ${units}
