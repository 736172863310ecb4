select ${units}, sum(calls) / nullif(sum(work_days), 0) as per_day, sum(successes) / nullif(sum(calls), 0) as success,
  count(*) filter (where complete) as managers, count(*) filter (where calls < work_days * 30) as short,
  count(*) filter (where calls > 0 and coalesce(successes, 0) < calls * 0.1) as weak, count(*) filter (where not complete) as missing
from (select ${units}, complete, case when complete then calls end as calls, case when complete then successes end as successes,
  case when complete then work_days end as work_days from shared) s
group by ${units}
order by ${units}
