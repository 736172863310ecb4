-- Percentiles are the bank's, also for a branch: within the slice, not the unit.
select ${units}, tier, parts, case when parts >= 4 then total / parts end as index
from (
  select ${units}, tier,
    coalesce(repeats, 0) + coalesce(days, 0) + coalesce(price, 0) + coalesce(rival, 0) + coalesce(quality, 0) + coalesce(spend, 0) as total,
    (repeats is not null)::integer + (days is not null)::integer + (price is not null)::integer
      + (rival is not null)::integer + (quality is not null)::integer + (spend is not null)::integer as parts
  from (
    select ${units}, tier,
      case when repeat_purchase_count is not null then 100 * percent_rank() over (
        partition by slice, repeat_purchase_count is null order by repeat_purchase_count) end as repeats,
      case when decision_days is not null then 100 * percent_rank() over (
        partition by slice, decision_days is null order by decision_days desc) end as days,
      case when price_sensitivity is not null then 100 * percent_rank() over (
        partition by slice, price_sensitivity is null order by price_sensitivity desc) end as price,
      case when competitor_attitude is not null then 100 * percent_rank() over (
        partition by slice, competitor_attitude is null order by competitor_attitude desc) end as rival,
      case when quality_tolerance is not null then 100 * percent_rank() over (
        partition by slice, quality_tolerance is null order by quality_tolerance) end as quality,
      case when annual_spend is not null then 100 * percent_rank() over (
        partition by slice, annual_spend is null order by annual_spend) end as spend
    from customer where is_current
  ) ranks
) sums
