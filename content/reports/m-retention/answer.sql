select ${units},
  count(*) filter (where kind = 1) / nullif(count(*) filter (where kind in (1, 5)), 0) as retention,
  coalesce(sum(least(value, value_before)) filter (where kind = 1 and value is not null and value_before is not null), 0)
    / nullif(sum(value_before) filter (where kind in (1, 5)), 0) as kept,
  count(*) filter (where kind in (1, 5)) as before,
  count(*) filter (where kind = 1) as retained,
  count(*) filter (where kind in (1, 5) and value_before is null) as missing
from shared
group by ${units}
order by ${units}
