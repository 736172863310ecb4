select ${units},
  count(*) filter (where kind = 1) as out, coalesce(sum(amount) filter (where kind = 1), 0) as out_amount,
  count(*) filter (where kind = 2) as "in", coalesce(sum(amount) filter (where kind = 2), 0) as in_amount,
  count(*) filter (where kind = 3) as down,
  count(*) - count(aum_daily_avg) as missing
from shared
group by ${units}
order by ${units}
