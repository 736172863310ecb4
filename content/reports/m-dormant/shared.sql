select ${units}, customer_key, tier, tier_rank, tier_value, manager_id, silent,
  case when silent is null then 4 when silent >= 365 then 3 when silent >= 180 then 2 else 1 end as state,
  coalesce(silent_before >= 365, false) as slept
from (
    select ${units}, customer_key, tier, tier_rank, tier_value, manager_id,
      ${as_of} - coalesce(greatest(last_txn_date, last_contact_date), open_date) as silent
    from customer where is_current
  ) c
  left join (
    select ${units}, customer_key,
      ${month_start} - 1 - coalesce(greatest(last_txn_date, last_contact_date), open_date) as silent_before
    from customer_prev where is_current
  ) p using (${units}, customer_key)
