select ${units}, ['不到30个', '30至50个', '超过50个'][place] as band, ['Fewer than 30', '30 to 50', 'More than 50'][place] as band_en,
  count(*) as managers, sum(calls) as calls, coalesce(sum(successes), 0) as successes, sum(successes) / nullif(sum(calls), 0) as success
from (
  select *, case when calls < work_days * 30 then 1 when calls <= work_days * 50 then 2 else 3 end as place from shared where complete
) s
group by ${units}, place
order by ${units}, place
