select ${units}, customer_key, manager_id, tier, near_tier, tier_value as value
from customer
where near_rank > tier_rank
order by near_rank desc, tier_value desc nulls last, customer_key
