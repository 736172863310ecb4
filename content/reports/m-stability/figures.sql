select ${units}, ['稳定：6至8个“是”', '关注：3至5个', '有风险：0至2个'][shared.state] as state,
  ['Stable: 6 to 8 yes', 'On watch: 3 to 5', 'At risk: 0 to 2'][shared.state] as state_en,
  count(*) as checked, coalesce(sum(tier_value), 0) as value
from shared
where shared.state is not null
group by ${units}, shared.state
order by ${units}, shared.state
