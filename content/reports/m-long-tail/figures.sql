select ${units}, tier, count(*) as customers, coalesce(sum(tier_value), 0) as value, coalesce(sum(service_cost), 0) as cost
from customer
where tier is not null
group by ${units}, tier
order by ${units}, tier
