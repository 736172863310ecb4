select ${units}, element, weight, rating, weight * (100 - rating) as gap,
  case when missing then '缺权重或评分' when heavy and rating < score then '看重而做得不好' else '' end as flag,
  case when missing then 'No weight or rating' when heavy and rating < score then 'Matters much, rated low' else '' end as flag_en
from shared
order by ${units}, gap desc nulls last, element
