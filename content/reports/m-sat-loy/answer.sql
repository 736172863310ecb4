select ${units}, count(*) filter (where sat is not null and loy is not null) as both,
  count(*) filter (where sat >= 1 and loy < 60) as hollow,
  count(*) filter (where sat >= 1 and loy < 60) / nullif(count(*) filter (where sat >= 1 and loy is not null), 0) as hollow_share,
  count(*) filter (where sat is null or loy is null) as missing
from shared
group by ${units}
order by ${units}
