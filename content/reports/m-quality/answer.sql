select ${units}, records, accepted, rejected, unclassified, left_out
from (
    select ${units}, sum(records) as records,
      coalesce(sum(records) filter (where bucket = 'accepted'), 0) as accepted,
      coalesce(sum(records) filter (where bucket in ('rejected', 'duplicate')), 0) as rejected
    from ledger group by ${units}
  ) l
  left join (
    select ${units}, count(*) filter (where tier = 'unclassified') as unclassified from customer group by ${units}
  ) c using (${units})
  left join (
    select ${units}, cast(count(report) as varchar) as left_out
    from (select distinct ${units} from ledger) u left join missing_report using (${units}) group by ${units}
  ) m using (${units})
order by ${units}
