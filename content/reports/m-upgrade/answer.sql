select ${units},
  count(*) filter (where tier_rank > held_rank) as eligible,
  count(*) filter (where tier_rank > held_rank) / nullif(count(*) filter (where held_rank > 0 and tier_rank > 0), 0) as eligible_share,
  count(*) - count(held_rank) as missing
from customer
where tier is not null
group by ${units}
order by ${units}
