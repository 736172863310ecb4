-- The two highest tiers are the key customers.
select ${units}, customer_key, tier, tier_value as value, manager_id, 'd-48' as duty,
  '八问中' || stability_yes || '个“是”，' || case state when 3 then '有风险' else '关注' end as reason,
  stability_yes || ' of eight answered yes: ' || case state when 3 then 'at risk' else 'on watch' end as reason_en
from shared
where state = 3 or (state = 2 and tier_rank >= (select max(rank) - 1 from tier where scheme = (select any_value(scheme) from customer)))
order by ${units}, state desc, tier_rank desc nulls last, stability_yes, tier_value desc nulls last, customer_key
