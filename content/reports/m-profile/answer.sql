select ${units},
  count(*) filter (where acquisition_channel = '自然吸引') / nullif(count(acquisition_channel), 0) as walk_in,
  count(*) filter (where age = '30至50岁') / nullif(count(age), 0) as prime,
  count(*) filter (where income_source = '退休职工') / nullif(count(income_source), 0) as retired,
  count(*) - count(income_source) as no_income,
  count(*) - count(acquisition_channel) as no_origin,
  count(*) - count(age) as no_age
from shared
group by ${units}
order by ${units}
