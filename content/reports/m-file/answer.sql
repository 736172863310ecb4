select ${units},
  count(*) filter (where money >= 200000 and there) / nullif(count(*) filter (where money >= 200000), 0) as full20,
  count(*) filter (where money >= 50000 and there) / nullif(count(*) filter (where money >= 50000), 0) as full5,
  count(*) filter (where money >= 200000) as n20, count(*) filter (where money >= 50000) as n5,
  count(*) - count(money) as missing
from shared
where place = 8
group by ${units}
order by ${units}
