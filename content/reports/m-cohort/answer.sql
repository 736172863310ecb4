select ${units}, count(*) as active,
  count(*) filter (where first_seen > start) as recent, count(*) filter (where first_seen = start) as founders
from customer join (select ${units}, min(first_seen) as start from customer group by ${units}) s using (${units})
where is_current
group by ${units}
order by ${units}
