select ${units}, customer_key, tier, tier_value as value, 'd-34' as duty,
  '登记了' || len(signs) || '项特征：' || array_to_string(signs, '、') as reason,
  len(signs) || ' signs on file: ' || array_to_string(signs, ', ') as reason_en
from shared
where unmanaged and len(signs) >= 2
order by ${units}, len(signs) desc, tier_value desc nulls last, customer_key
