select ${units}, held_tier as card, count(*) as holders, coalesce(sum(profit_contribution), 0) as value
from customer
where is_current and held_tier is not null
group by ${units}, held_tier
order by ${units}, held_tier
