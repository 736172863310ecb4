select ${units}, zh as step, en as step_en, here, stuck, passed,
  case when here > before then '比上一步多' else '' end as flag, case when here > before then 'More than the step before' else '' end as flag_en
from (
  select *, lag(here) over (partition by ${units} order by place) as before from (
    select u.slice, u.unit, v.place, v.zh, v.en, count(*) filter (where s.step = v.place) as here, count(*) filter (where s.step = v.place and s.days > 30) as stuck,
      count(*) filter (where s.step = v.place and s.passed) as passed
    from (select distinct ${units} from shared) u
      cross join (values (1, '寻找目标客户', 'Find'), (2, '收集信息、接近', 'Gather and approach'), (3, '倾听、洽谈', 'Listen and talk'),
        (4, '处理异议', 'Handle objections'), (5, '成交', 'Close'), (6, '维护', 'Keep')) v(place, zh, en)
      left join shared s using (slice, unit)
    group by u.slice, u.unit, v.place, v.zh, v.en
  ) counts
) flagged
order by ${units}, place
