select ${units}, customer_key, manager_id, tier, near_tier, tier_value as value, 'd-03' as duty
from customer
where near_rank > tier_rank and (last_txn_date is null or last_txn_date >= ${as_of} - 365)
order by ${units}, near_rank desc, tier_value desc nulls last, customer_key
