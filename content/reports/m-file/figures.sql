select ${units}, zh as item, en as item_en,
  count(*) filter (where money >= 50000 and money < 100000 and not there) as lack5,
  count(*) filter (where money >= 50000 and money < 100000 and there) / nullif(count(*) filter (where money >= 50000 and money < 100000), 0) as rate5,
  count(*) filter (where money >= 100000 and money < 200000 and not there) as lack10,
  count(*) filter (where money >= 100000 and money < 200000 and there) / nullif(count(*) filter (where money >= 100000 and money < 200000), 0) as rate10,
  count(*) filter (where money >= 200000 and not there) as lack20,
  count(*) filter (where money >= 200000 and there) / nullif(count(*) filter (where money >= 200000), 0) as rate20
from shared
group by ${units}, place, zh, en
order by ${units}, place
