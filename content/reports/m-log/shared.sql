select ${units}, manager_id, work_days, least(coalesce(logged, 0), work_days) as logged
from manager_months
  left join (
    select ${units}, manager_id, count(distinct contact_date) as logged
    from contacts join (select distinct slice, month_start, month_end from customer) m using (slice)
    where contact_date between month_start and month_end
    group by ${units}, manager_id
  ) c using (${units}, manager_id)
