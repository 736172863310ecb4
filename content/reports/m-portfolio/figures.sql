select ${units}, tier, avg(growth_score) as growth, cast(sum(profit_contribution) / nullif(count(profit_contribution), 0) as decimal(18, 2)) as mean,
  count(*) as scored, coalesce(sum(profit_contribution), 0) as profit
from customer
where is_current and growth_score is not null and tier is not null
group by ${units}, tier
order by ${units}, tier
