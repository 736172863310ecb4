select ${units}, customer_key, value, minimum_cell,
  row_number() over (partition by ${units} order by value, customer_key) as place,
  count(*) over (partition by ${units}) as n,
  sum(value) over (partition by ${units}) as total,
  sum(value) over (partition by ${units} order by value, customer_key rows unbounded preceding) as running
from (
  select ${units}, customer_key, minimum_cell,
    case when count(profit_contribution) over (partition by ${units}) > 0
      then profit_contribution else aum_daily_avg end as value
  from customer where is_current
) c
where value >= 0
