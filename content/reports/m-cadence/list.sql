select ${units}, customer_key, tier, duty, manager_id,
  case when never then '没有联系记录' else '已' || silent || '天没有联系' end || '，应每' || days || '天内一次' as reason,
  case when never then 'no contact on record' else silent || ' days without a contact' end || '; due every ' || days || ' days' as reason_en
from (
    select ${units}, customer_key, arg_min(duty, days * 1000 + place) as duty, min(days) as days, max(silent) as silent, bool_or(never) as never
    from shared where not in_time group by ${units}, customer_key
  ) late
  join (select ${units}, customer_key, tier, tier_rank, tier_value, manager_id from customer) c using (${units}, customer_key)
order by ${units}, days, tier_rank desc nulls last, silent desc nulls first, tier_value desc nulls last, customer_key
