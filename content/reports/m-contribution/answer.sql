select ${units}, profit, top, coalesce(ranked, 0) as ranked, coalesce(negative, 0) as negative, missing
from (select ${units}, count(*) - count(profit_contribution) as missing from customer where is_current group by ${units}) c
  left join (
    select ${units}, sum(profit) as profit, sum(profit) filter (where step = 1) / nullif(sum(profit), 0) as top,
      count(*) as ranked, count(*) filter (where profit < 0) as negative
    from shared group by ${units}
  ) r using (${units})
order by ${units}
