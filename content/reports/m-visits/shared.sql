select ${units}, customer_key, tier, manager_id, aum_daily_avg as value, visits_month, coalesce(visits_month > 0, false) as visited,
  coalesce(birth_month = month(${month_start}), false) as birthday, key_event,
  aum_daily_avg >= 3000000 and aum_daily_avg < 4000000
    and (coalesce(birth_month = month(${month_start}), false) or coalesce(key_event_date between ${month_start} and ${month_end}, false)) as occasion,
  aum_daily_avg >= 3000000 as top,
  aum_daily_avg < 3000000 and coalesce(profit_contribution >= 10000, false) as giver
from customer
where is_current
