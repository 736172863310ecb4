select ${units},
  count(*) filter (where near_rank > tier_rank and (last_txn_date is null or last_txn_date >= ${as_of} - 365)) as near,
  count(*) filter (where near_rank > tier_rank and (last_txn_date is null or last_txn_date >= ${as_of} - 365)) / nullif(count(*), 0) as near_share
from customer
where tier is not null
group by ${units}
order by ${units}
