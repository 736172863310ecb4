select ${units}, coalesce(rated, 0) as rated, service, high, low, missing
from (select ${units}, count(*) - count(service_rating) as missing from customer where is_current group by ${units}) c
  left join (
    select ${units}, count(*) as rated, avg(service_rating) as service,
      cast(sum(profit_contribution) filter (where better) / nullif(count(profit_contribution) filter (where better), 0) as decimal(18, 2)) as high,
      cast(sum(profit_contribution) filter (where not better) / nullif(count(profit_contribution) filter (where not better), 0) as decimal(18, 2)) as low
    from shared group by ${units}
  ) r using (${units})
order by ${units}
