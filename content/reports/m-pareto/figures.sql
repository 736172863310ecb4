-- At most 20 steps, and none of fewer customers than may be shown.
select ${units}, max(place) / any_value(n) as up_to, count(*) as ranked, max(running) / nullif(any_value(total), 0) as value_up_to
from (
  select ${units}, place, n, total, running,
    (place * greatest(1, least(20, n // minimum_cell)) + n - 1) // n as step
  from shared
) steps
group by ${units}, step
order by ${units}, step
