select ${units}, ['留住', '新增', '恢复', '调入'][shared.kind] as kind, ['Retained', 'New', 'Back', 'Moved in'][shared.kind] as kind_en,
  count(*) as people, coalesce(sum(value), 0) as value
from shared
where shared.kind <= 4
group by ${units}, shared.kind
order by ${units}, shared.kind
