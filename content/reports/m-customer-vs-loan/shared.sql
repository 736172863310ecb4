select ${units}, loan_balance,
  case company_size when '大型' then true when '中小' then false
    else row_number() over (partition by ${units}, company_size order by loan_balance desc, customer_key)
      <= (count(*) over (partition by ${units}, company_size) + 4) // 5 end as large
from customer
where is_current and loan_balance > 0
