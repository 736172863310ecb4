select ${units}, income_source, acquisition_channel, age_years,
  case when income_source in ('个体业主', '自由职业') then '个体业主、自由职业'
    when income_source in ('退休职工', '无稳定来源', '打工阶层') then income_source
    when income_source is not null then '其他' end as income,
  case when age_years < 30 then '30岁以下' when age_years <= 50 then '30至50岁' when age_years > 50 then '50岁以上' end as age
from customer
where is_current
