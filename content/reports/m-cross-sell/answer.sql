select ${units}, avg(product_count) as mean, count(*) filter (where product_count = 1) as single,
  count(*) filter (where product_count = 1) / nullif(count(product_count), 0) as single_share, count(*) - count(product_count) as missing
from customer
where tier is not null
group by ${units}
order by ${units}
