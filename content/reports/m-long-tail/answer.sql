select ${units},
  count(*) filter (where tier_rank = 1) as tail,
  count(*) filter (where tier_rank = 1) / nullif(count(*), 0) as tail_share,
  coalesce(sum(tier_value) filter (where tier_rank = 1), 0) as tail_value,
  coalesce(sum(tier_value) filter (where tier_rank = 1), 0) / nullif(sum(tier_value), 0) as tail_value_share,
  coalesce(sum(service_cost) filter (where tier_rank = 1), 0) / nullif(sum(service_cost), 0) as tail_cost_share,
  count(*) - count(service_cost) as missing
from customer
where tier is not null
group by ${units}
order by ${units}
