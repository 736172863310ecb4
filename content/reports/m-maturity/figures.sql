select ${units}, ['20万元以上', '5万至20万元', '5万元以下', '未登记金额'][shared.size] as size,
  ['200,000 yuan or more', '50,000 to 200,000', 'Below 50,000', 'No amount on file'][shared.size] as size_en,
  count(*) as people, coalesce(sum(amount), 0) as amount
from shared
group by ${units}, shared.size
order by ${units}, shared.size
