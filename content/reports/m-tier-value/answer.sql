select ${units},
  count(*) filter (where held_rank >= second_best) as top,
  count(*) filter (where held_rank >= second_best) / nullif(count(held_rank), 0) as top_share,
  coalesce(sum(profit_contribution) filter (where held_rank >= second_best), 0)
    / nullif(sum(profit_contribution) filter (where held_rank > 0), 0) as top_value,
  count(*) - count(held_tier) as missing,
  count(held_tier) - count(profit_contribution) filter (where held_tier is not null) as unknown
from customer
  join (select scheme, max(rank) - 1 as second_best from tier group by scheme) best using (scheme)
where is_current
group by ${units}
order by ${units}
