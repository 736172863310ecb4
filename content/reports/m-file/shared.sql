select ${units}, aum_daily_avg as money, v.place, v.zh, v.en, v.there
from (
    select ${units}, aum_daily_avg, [birth_date_known, coalesce(phone_on_file, false), coalesce(address_on_file, false), occupation_known,
      risk_profile is not null, hobbies_known, family_size is not null] as items
    from customer where is_current
  ) c
  cross join lateral (
    select unnest(range(1, 9)) as place, unnest(['生日', '电话', '住址', '职业', '风险承受能力', '喜好', '家庭人数', '七项齐全']) as zh,
      unnest(['Birthday', 'Telephone', 'Address', 'Occupation', 'Risk tolerance', 'Likings', 'Family', 'All seven']) as en,
      unnest(list_append(c.items, not list_contains(c.items, false))) as there
  ) v
