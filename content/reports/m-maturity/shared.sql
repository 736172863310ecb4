select ${units}, customer_key, tier, manager_id, next_maturity_date as day, next_maturity_amt as amount, work_start,
  case when next_maturity_amt >= 200000 then 1 when next_maturity_amt >= 50000 then 2
    when next_maturity_amt is not null then 3 else 4 end as size
from customer
where is_current and next_maturity_date between ${work_start} and ${work_end}
