select ${units}, customer_key, tier, amount, manager_id, 'd-08' as duty,
  month(shared.day) || '月' || day(shared.day) || '日到期' || case when amount is null then '，金额未登记' else '' end as reason,
  'matures ' || strftime(shared.day, '%Y-%m-%d') || case when amount is null then ', no amount on file' else '' end as reason_en,
  greatest(c.last_workday, f.first_workday) as due
from shared
  join (select day as early, last_workday from calendar) c on c.early = greatest(shared.day - 3, shared.work_start)
  join (select day as start, next_workday as first_workday from calendar) f on f.start = shared.work_start
order by ${units}, amount desc nulls last, shared.day, customer_key
