select ${units}, tier, held_tier, count(*) as eligible, coalesce(sum(tier_value), 0) as value
from customer
where tier_rank > held_rank
group by ${units}, tier, held_tier, tier_rank, held_rank
order by ${units}, tier_rank desc, held_rank desc
