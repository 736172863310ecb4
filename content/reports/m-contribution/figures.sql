select ${units}, '第' || cast(shared.step as integer) || '个十分之一' as step, 'Tenth ' || cast(shared.step as integer) as step_en,
  count(*) as ranked, sum(profit) as profit,
  sum(sum(profit)) over (partition by ${units} order by shared.step) / nullif(sum(sum(profit)) over (partition by ${units}), 0) as running
from shared
group by ${units}, shared.step
order by ${units}, shared.step
