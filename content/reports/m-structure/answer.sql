select ${units},
  count(*) as customers,
  coalesce(sum(tier_value), 0) as value,
  cast(sum(tier_value) / nullif(count(tier_value), 0) as decimal(18, 2)) as mean,
  count(*) filter (where tier_rank >= second_best) / nullif(count(*), 0) as top_customers,
  sum(tier_value) filter (where tier_rank >= second_best) / nullif(sum(tier_value), 0) as top_value,
  count(*) filter (where tier = 'unclassified') as unclassified
from customer
  join (select scheme, max(rank) - 1 as second_best from tier group by scheme) best using (scheme)
where tier is not null
group by ${units}
order by ${units}
