select ${units},
  count(*) filter (where listed) as matters,
  count(distinct customer_key) filter (where listed) as customers,
  count(*) filter (where listed and trigger = 'contact-overdue') as overdue,
  count(*) filter (where listed and trigger = 'large-movement') as outflows,
  count(*) filter (where not listed) as later
from shared
group by ${units}
order by ${units}
