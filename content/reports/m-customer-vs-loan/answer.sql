select ${units}, coalesce(borrowers, 0) as borrowers, loans, large_share, large_loans, missing
from (select ${units}, count(*) - count(loan_balance) as missing from customer where is_current group by ${units}) c
  left join (
    select ${units}, count(*) as borrowers, sum(loan_balance) as loans,
      count(*) filter (where large) / nullif(count(*), 0) as large_share,
      sum(loan_balance) filter (where large) / nullif(sum(loan_balance), 0) as large_loans
    from shared group by ${units}
  ) b using (${units})
order by ${units}
