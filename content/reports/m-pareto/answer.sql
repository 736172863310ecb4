select ${units}, top_value, enough / nullif(ranked, 0) as enough_share, coalesce(enough, 0) as enough, gini,
  coalesce(ranked, 0) as ranked, negative, missing
from (
    select ${units},
      count(*) filter (where value < 0) as negative,
      count(*) filter (where value is null) as missing
    from (
      select ${units}, case when count(profit_contribution) over (partition by ${units}) > 0
        then profit_contribution else aum_daily_avg end as value
      from customer where is_current
    ) v
    group by ${units}
  ) all_customers
  left join (
    select ${units}, any_value(n) as ranked,
      sum(value) filter (where place > n - (n + 4) // 5) / nullif(any_value(total), 0) as top_value,
      count(*) filter (where total > 0 and total - running < total * 0.8) as enough,
      2 * cast(sum(place * value) as double) / nullif(any_value(n) * cast(any_value(total) as double), 0)
        - (any_value(n) + 1) / any_value(n) as gini
    from shared
    group by ${units}
  ) ranks using (${units})
order by ${units}
