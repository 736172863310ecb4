-- The middle of each cell, so that no value of one customer is printed.
select ${units}, printf('%.1f', x) || '至' || printf('%.1f', x + 0.2) || '，' || cast(y as integer) || '至' || cast(y + 20 as integer) as cell,
  printf('%.1f', x) || ' to ' || printf('%.1f', x + 0.2) || ', ' || cast(y as integer) || ' to ' || cast(y + 20 as integer) as cell_en,
  cast(x + 0.1 as decimal(9, 2)) as satisfaction, cast(y + 10 as decimal(9, 2)) as loyalty, count(*) as people
from (select ${units}, floor(sat * 5 + 1e-9) / 5 as x, least(floor(loy / 20), 4) * 20 as y from shared where sat is not null and loy is not null) c
group by ${units}, x, y
order by ${units}, x, y
