select ${units},
  case when is_current then
      case when last_txn_date is null then 6 when ${as_of} - last_txn_date <= 30 then 1
        when ${as_of} - last_txn_date <= 90 then 2 when ${as_of} - last_txn_date <= 180 then 3
        when ${as_of} - last_txn_date <= 365 then 4 else 5 end
    when coalesce(contacts_month, 0) >= 2 then 8 else 7 end as layer
from customer
where is_current or lifecycle_state in ('潜在客户', '目标客户')
