select ${units}, tier, count(wallet) as known, avg(wallet) as mean, count(*) filter (where wallet < 0.3) as low
from shared
where tier is not null
group by ${units}, tier
having count(wallet) > 0 or tier <> 'unclassified'
order by ${units}, tier
