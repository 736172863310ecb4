select ${units}, customer_key, tier, tier_value as value, manager_id, 'd-37' as duty,
  case state when 3 then '沉睡：' else '预警：' end || silent || '天没有交易和联系' as reason,
  case state when 3 then 'dormant: ' else 'early warning: ' end || silent || ' days without a transaction or contact' as reason_en
from shared
where state in (2, 3)
order by ${units}, state desc, tier_rank desc nulls last, tier_value desc nulls last, silent desc, customer_key
