select ${units}, avg(growth_score) as growth, count(growth_score) as scored, count(*) filter (where growth_score >= 67) as growing,
  coalesce(sum(profit_contribution) filter (where growth_score >= 67), 0) / nullif(sum(profit_contribution) filter (where growth_score is not null), 0) as growing_share,
  count(*) - count(growth_score) as missing
from customer
where is_current
group by ${units}
order by ${units}
