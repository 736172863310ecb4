select n.slice, n.unit, n.tier_value as value, b.tier_value as value_before,
  case when b.customer_key is null then case when n.first_seen = n.month_start then 2 else 3 end
    when b.unit <> n.unit then 4 else 1 end as kind
from (select ${units}, customer_key, first_seen, month_start, tier_value from customer where is_current) n
  left join (select ${units}, customer_key, tier_value from customer_prev where is_current) b using (slice, customer_key)
union all
select b.slice, b.unit, null, b.tier_value, case when n.customer_key is null then 5 else 6 end
from (select ${units}, customer_key, tier_value from customer_prev where is_current) b
  left join (select ${units}, customer_key from customer where is_current) n using (slice, customer_key)
where n.customer_key is null or n.unit <> b.unit
