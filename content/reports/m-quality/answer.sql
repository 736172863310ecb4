select ${units}, records, accepted, rejected, unclassified, left_out
from (select '' as bank_id) bank
  cross join (
    select coalesce(sum(records), 0) as records,
      coalesce(sum(records) filter (where bucket = 'accepted'), 0) as accepted,
      coalesce(sum(records) filter (where bucket in ('rejected', 'duplicate')), 0) as rejected
    from ledger
  ) l
  cross join (select count(*) filter (where tier = 'unclassified') as unclassified from customer) c
  cross join (select cast(count(*) as varchar) as left_out from missing_report) m
