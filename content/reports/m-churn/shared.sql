select b.slice, b.unit, b.tier, b.tier_value, n.customer_key is null as left_us
from (select ${units}, customer_key, tier, tier_value from customer_prev where tier is not null) b
  left join (select ${units}, customer_key from customer where is_current) n using (slice, customer_key)
