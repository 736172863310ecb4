select ${units}, ['180天内有往来', '预警：180至364天', '沉睡：365天以上', '未知'][shared.state] as state,
  ['In touch within 180 days', 'Early warning: 180 to 364 days', 'Dormant: 365 days or more', 'Unknown'][shared.state] as state_en,
  count(*) as people, coalesce(sum(tier_value), 0) as value
from shared
group by ${units}, shared.state
order by ${units}, shared.state
