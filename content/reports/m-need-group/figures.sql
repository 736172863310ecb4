select ${units}, case when company then '企业' else '个人' end as kind, case when company then 'Companies' else 'Persons' end as kind_en,
  ['储蓄', '投资', '融资', '结算', '未分群'][shared.need] as need, ['Saving', 'Investing', 'Borrowing', 'Paying', 'Not grouped'][shared.need] as need_en,
  count(*) as people, coalesce(sum(profit), 0) as profit, cast(sum(profit) / nullif(count(profit), 0) as decimal(18, 2)) as mean
from shared
group by ${units}, company, shared.need
order by ${units}, company, shared.need
