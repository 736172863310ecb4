-- The middle of each cell, so that no value of one customer is printed.
select ${units}, printf('%.1f', x) || '至' || printf('%.1f', x + 0.1) || '，' || cast(y as integer) || '至' || cast(y + 10 as integer) as cell,
  printf('%.1f', x) || ' to ' || printf('%.1f', x + 0.1) || ', ' || cast(y as integer) || ' to ' || cast(y + 10 as integer) as cell_en,
  cast(x + 0.05 as decimal(9, 2)) as satisfaction, cast(y + 5 as decimal(9, 2)) as loyalty, count(*) as people
from (select ${units}, floor(sat * 10 + 1e-9) / 10 as x, least(floor(loy / 10), 9) * 10 as y from shared where sat is not null and loy is not null) c
group by ${units}, x, y
order by ${units}, x, y
