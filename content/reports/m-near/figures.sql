select ${units}, near_tier, tier, count(*) as customers, coalesce(sum(tier_value), 0) as value
from customer
where near_rank > tier_rank and (last_txn_date is null or last_txn_date >= ${as_of} - 365)
group by ${units}, near_tier, tier, near_rank, tier_rank
order by ${units}, near_rank desc, tier_rank desc
