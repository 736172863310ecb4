select ${units}, tier, own_tier, count(*) as family, coalesce(sum(tier_value), 0) as value
from customer
where tier_rank > own_rank and tier_rank > 0
group by ${units}, tier, own_tier, tier_rank, own_rank
order by ${units}, tier_rank desc, own_rank desc
