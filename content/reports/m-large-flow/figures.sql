select ${units}, ['大额转出', '大额转入', '资产减少两成以上', '资产增加两成以上'][shared.kind] as kind,
  ['Large outflow', 'Large inflow', 'Assets down by a fifth or more', 'Assets up by a fifth or more'][shared.kind] as kind_en,
  count(*) as people, sum(amount) as amount
from shared
where shared.kind is not null
group by ${units}, shared.kind
order by ${units}, shared.kind
