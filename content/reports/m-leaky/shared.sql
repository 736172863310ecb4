-- Each customer once a unit of the two months: followed by slice and key, so that who changed branch isn't lost.
select n.slice, n.unit,
  case when b.customer_key is null then case when n.first_seen = n.month_start then 'new' else 'back' end
    when b.unit <> n.unit then 'moved_in' else 'stayed' end as step
from (select ${units}, customer_key, first_seen, month_start from customer where is_current) n
  left join (select ${units}, customer_key from customer_prev where is_current) b using (slice, customer_key)
union all
select b.slice, b.unit, case when n.customer_key is null then 'lost' when b.unit <> n.unit then 'moved_out' else 'was' end
from (select ${units}, customer_key from customer_prev where is_current) b
  left join (select ${units}, customer_key from customer where is_current) n using (slice, customer_key)
