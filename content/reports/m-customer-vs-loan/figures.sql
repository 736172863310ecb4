select ${units}, case when large then '大型客户' else '中小客户' end as size,
  case when large then 'Large' else 'Small and medium' end as size_en,
  count(*) as borrowers, sum(loan_balance) as loans
from shared
group by ${units}, large
order by ${units}, large desc
