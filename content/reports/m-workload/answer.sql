select ${units},
  count(*) as customers,
  count(manager_id) as managed,
  count(*) - count(manager_id) as unmanaged,
  count(distinct manager_id) as managers,
  count(manager_id) / nullif(count(distinct manager_id), 0) as per_manager
from customer
where tier is not null
group by ${units}
order by ${units}
