select ${units}, trigger, count(*) filter (where listed) as customers, min(next_workday) filter (where listed) as due,
  count(*) filter (where not listed) as later
from shared join (select day as due, next_workday from calendar) c using (due)
group by ${units}, trigger, urgency
order by ${units}, urgency, trigger
