select ${units}, coalesce(sum(service_cost) filter (where paired), 0) as cost, coalesce(sum(profit_contribution) filter (where paired), 0) as profit,
  case when sum(profit_contribution) filter (where paired) > 0
    then sum(service_cost) filter (where paired) / sum(profit_contribution) filter (where paired) end as ratio,
  count(*) filter (where paired and service_cost > profit_contribution) as loss, count(*) filter (where not paired) as missing
from (select *, service_cost is not null and profit_contribution is not null as paired from customer where tier is not null) c
group by ${units}
order by ${units}
