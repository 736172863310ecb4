select ${units}, tier, count(*) as rated, avg(service_rating) as service, avg(satisfaction) as satisfaction,
  avg(relationship_strength) as strength, avg(years) as years,
  cast(sum(profit_contribution) / nullif(count(profit_contribution), 0) as decimal(18, 2)) as profit
from shared
where tier is not null
group by ${units}, tier
order by ${units}, tier
