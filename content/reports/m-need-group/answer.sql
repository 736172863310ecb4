select ${units}, sum(profit) as profit, coalesce(sum(profit) filter (where need = 2), 0) / nullif(sum(profit), 0) as investing,
  count(*) filter (where need < 5) as grouped, count(*) filter (where need = 5) as missing
from shared
group by ${units}
order by ${units}
