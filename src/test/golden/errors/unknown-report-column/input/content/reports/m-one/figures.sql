select ${units},
  count(*) as customers,
  sum(aum_daily_avg) as ammount
from customer
group by ${units}
