select ${units}, tier, count(*) filter (where index >= 67) as high, count(*) filter (where index >= 34 and index < 67) as medium,
  count(*) filter (where index < 34) as low, avg(index) as mean
from shared
where tier is not null
group by ${units}, tier
having count(index) > 0 or tier <> 'unclassified'
order by ${units}, tier
