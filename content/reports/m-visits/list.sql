select ${units}, customer_key, tier, value, manager_id, 'd-10' as duty,
  case when birthday then '本月过生日，' else '本月有重要事件（' || key_event || '），' end || '没有上门记录' as reason,
  case when birthday then 'a birthday this month' else 'an event this month' end || ', and no visit on record' as reason_en
from shared
where occasion and not visited
order by ${units}, value desc, customer_key
