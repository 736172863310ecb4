select ${units}, area, area_en, class, class_en, people, people / nullif(known, 0) as rate, survey
from (
  select u.slice, u.unit, v.*, coalesce(found, 0) as people,
    sum(coalesce(found, 0)) over (partition by u.slice, u.unit, area) as known
  from (select distinct ${units} from shared) u
    cross join (values
      (1, '收入来源', 'Income', '退休职工', 'Retired employees', 0.26), (2, '收入来源', 'Income', '无稳定来源', 'No stable income', 0.14),
      (3, '收入来源', 'Income', '打工阶层', 'Wage earners', 0.16), (4, '收入来源', 'Income', '个体业主、自由职业', 'Owners, freelancers', 0.20),
      (5, '收入来源', 'Income', '其他', 'Other', 0.24),
      (6, '客户来源', 'Origin', '自然吸引', 'Walked in', 0.72), (7, '客户来源', 'Origin', '机构代办', 'Through an institution', 0.21),
      (8, '客户来源', 'Origin', '职工宣传协储', 'Brought by staff', 0.012), (9, '客户来源', 'Origin', '其他', 'Other', 0.058),
      (10, '年龄', 'Age', '30岁以下', 'Under 30', null), (11, '年龄', 'Age', '30至50岁', '30 to 50', 0.29),
      (12, '年龄', 'Age', '50岁以上', 'Over 50', null)) v(place, area, area_en, class, class_en, survey)
    left join (
      select ${units}, '收入来源' as area, income as class, count(*) as found from shared group by all
      union all select ${units}, '客户来源', acquisition_channel, count(*) from shared group by all
      union all select ${units}, '年龄', age, count(*) from shared group by all
    ) f using (slice, unit, area, class)
) parts
order by ${units}, place
