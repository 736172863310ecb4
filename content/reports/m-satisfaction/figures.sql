select ${units}, tier, count(index) as answered, avg(index) as index,
  count(*) filter (where index < 1) as below_count, count(*) filter (where index < 1) / nullif(count(index), 0) as below
from shared
where tier is not null
group by ${units}, tier
having count(index) > 0 or tier <> 'unclassified'
order by ${units}, tier
