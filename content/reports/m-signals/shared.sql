select ${units}, customer_key, tier, tier_rank, tier_value, manager_id is null as unmanaged, string_split(quality_signals, ';') as signs
from customer
where is_current
