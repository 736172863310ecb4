select ${units},
  count(*) filter (where near_rank > tier_rank) as near,
  count(*) filter (where near_rank > tier_rank) / nullif(count(*), 0) as near_share
from customer
where tier is not null
group by ${units}
order by ${units}
