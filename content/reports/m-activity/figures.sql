select ${units},
  ['活跃：30天内', '活跃：31至90天', '活跃：91至180天', '不活跃：181至365天', '不活跃：一年以上', '没有交易日期', '潜在', '观望'][shared.layer] as layer,
  ['Active: within 30 days', 'Active: 31 to 90 days', 'Active: 91 to 180 days', 'Inactive: 181 to 365 days', 'Inactive: over a year', 'No date on file', 'Potential', 'Wait and see'][shared.layer] as layer_en,
  count(*) as people
from shared
group by ${units}, shared.layer
order by ${units}, shared.layer
