select ${units}, ['八成以上', '五成至八成', '五成以下'][place] as band, ['80% and above', '50% to 80%', 'Below 50%'][place] as band_en,
  count(*) as managers, sum(logged) as logged, sum(work_days) as work_days
from (select *, case when logged >= work_days * 0.8 then 1 when logged >= work_days * 0.5 then 2 else 3 end as place from shared where work_days > 0) s
group by ${units}, place
order by ${units}, place
