select ${units},
  count(aum_dayly_avg) as customers
from customer
group by ${units}
