select ${units}, count(*) filter (where complaint_count_12m > 0) as people, coalesce(sum(complaint_count_12m), 0) as complaints,
  coalesce(sum(complaint_open), 0) as open, 100 * sum(complaint_count_12m) / nullif(count(complaint_count_12m), 0) as rate,
  count(*) - count(complaint_count_12m) as missing
from customer
where is_current
group by ${units}
order by ${units}
