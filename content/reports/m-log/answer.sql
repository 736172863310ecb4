select ${units}, sum(logged) filter (where work_days > 0) / nullif(sum(work_days), 0) as rate,
  count(*) filter (where work_days > 0) as managers, coalesce(sum(logged) filter (where work_days > 0), 0) as logged,
  coalesce(sum(work_days), 0) as work_days, count(*) filter (where work_days is null or work_days <= 0) as missing
from shared
group by ${units}
order by ${units}
