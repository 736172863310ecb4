-- Four parts under one head: where records went, values missing, customers unclassified, reports left out.
select ${units}, area, area_en, item, item_en, records, rate, remark, remark_en
from (
    select ${units}, 1 as part, position as place, '记录去向' as area, 'Records' as area_en,
      bucket_zh as item, bucket_en as item_en, records,
      records / nullif(sum(records) over (partition by ${units}), 0) as rate,
      coalesce(reason_zh, '') as remark, coalesce(reason_en, '') as remark_en
    from ledger
    union all
    select ${units}, 2, position, '缺项', 'Missing values', label_zh, label_en, missing,
      missing / nullif(known + missing, 0), '', ''
    from column_fill where present and missing > 0
    union all
    select ${units}, 3, row_number() over (partition by ${units} order by scheme), '未分层', 'Unclassified', scheme_zh, scheme_en,
      count(*) filter (where tier = 'unclassified'),
      count(*) filter (where tier = 'unclassified') / nullif(count(tier), 0), '', ''
    from scheme_customer group by ${units}, scheme, scheme_zh, scheme_en
    union all
    select ${units}, 4, row_number() over (partition by ${units} order by report), '未出报表', 'Left out', title_zh, title_en, null, null,
      '缺' || lacks_zh, 'lacks ' || lacks_en
    from missing_report
  ) parts
order by ${units}, part, place
