select ${units},
  count(*) filter (where tier_rank > own_rank) as family,
  count(*) filter (where tier_rank > own_rank) / nullif(count(*) filter (where tier_rank > 0), 0) as family_share,
  count(*) - count(household_id) as missing
from customer
where tier is not null
group by ${units}
order by ${units}
