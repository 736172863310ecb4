select ${units}, dormant, warning, returned, returned / nullif(slept, 0) as return_rate, missing
from (
    select ${units}, count(*) filter (where state = 3) as dormant, count(*) filter (where state = 2) as warning,
      count(*) filter (where slept and state < 3) as returned, count(*) filter (where state = 4) as missing
    from shared group by ${units}
  ) now
  left join (
    select ${units}, count(*) as slept from customer_prev
    where is_current and ${month_start} - 1 - coalesce(greatest(last_txn_date, last_contact_date), open_date) >= 365
    group by ${units}
  ) before using (${units})
order by ${units}
