select ${units}, profit_contribution as profit,
  ceil(row_number() over (partition by ${units} order by profit_contribution desc, customer_key) * 10.0
    / count(*) over (partition by ${units})) as step
from customer
where is_current and profit_contribution is not null
