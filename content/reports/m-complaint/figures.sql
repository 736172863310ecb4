select ${units}, tier, count(complaint_count_12m) as recorded, count(*) filter (where complaint_count_12m > 0) as people,
  coalesce(sum(complaint_count_12m), 0) as complaints, coalesce(sum(complaint_open), 0) as open,
  100 * sum(complaint_count_12m) / nullif(count(complaint_count_12m), 0) as rate
from customer
where is_current and tier is not null
group by ${units}, tier
order by ${units}, tier
