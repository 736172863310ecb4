select ${units}, count(*) filter (where in_time) / nullif(count(*), 0) as rate, count(*) as due,
  count(*) filter (where in_time) as in_time, count(*) filter (where never) as never, count(*) filter (where silent is null) as missing
from (select ${units}, customer_key, bool_and(in_time) as in_time, bool_or(never) as never, max(silent) as silent from shared group by ${units}, customer_key) c
group by ${units}
order by ${units}
