select ${units}, customer_key, tier, tier_value as value, 'd-03' as duty, manager_id,
  '已达到' || now.name_zh || '，现持' || old.name_zh as reason,
  'has earned ' || now.name_en || ', holds ' || old.name_en as reason_en
from customer
  join (select scheme, tier, name_zh, name_en from tier) now using (scheme, tier)
  join (select scheme, tier as held_tier, name_zh, name_en from tier) old using (scheme, held_tier)
where tier_rank > held_rank
order by ${units}, tier_rank desc, tier_value desc nulls last, customer_key
