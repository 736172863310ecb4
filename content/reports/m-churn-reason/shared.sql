select ${units}, churn_reason, coalesce(aum_daily_avg, 0) as value,
  case when churn_reason is null then 13 when regexp_matches(churn_reason, '^r([1-9]|1[01])$')
    then cast(substr(churn_reason, 2) as integer) else 12 end as place
from customer
where not is_current
  and (close_date between ${month_start} and ${month_end}
    or (close_date is null and lifecycle_state in ('流失客户', '永远流失')))
