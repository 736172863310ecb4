select ${units}, tier, count(product_count) as counted, avg(product_count) as mean,
  count(*) filter (where product_count = 1) as single, count(*) filter (where product_count >= 3) as three
from customer
where tier is not null
group by ${units}, tier
having count(product_count) > 0 or tier <> 'unclassified'
order by ${units}, tier
