select ${units}, tier, count(*) as both, sum(service_cost) as cost, sum(profit_contribution) as profit,
  case when sum(profit_contribution) > 0 then sum(service_cost) / sum(profit_contribution) end as ratio,
  count(*) filter (where service_cost > profit_contribution) as loss
from customer
where tier is not null and service_cost is not null and profit_contribution is not null
group by ${units}, tier
order by ${units}, tier
