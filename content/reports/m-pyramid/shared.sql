-- Cumulative cuts in whole numbers: ceil(n x 1%), ceil(n x 5%), ceil(n x 20%).
select ${units}, profit_contribution,
  case when not active then 5 when profit_contribution is null then 6
    when place <= (n + 99) // 100 then 1 when place <= (n * 5 + 99) // 100 then 2
    when place <= (n * 20 + 99) // 100 then 3 else 4 end as layer
from (
  select ${units}, profit_contribution, active,
    row_number() over (
      partition by ${units}, active order by profit_contribution desc nulls last, customer_key) as place,
    count(profit_contribution) over (partition by ${units}, active) as n
  from (
    select ${units}, customer_key, profit_contribution,
      coalesce(last_txn_date >= ${as_of} - 180, false) as active
    from customer where is_current
  ) c
) ranked
