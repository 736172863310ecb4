select ${units}, element_name as element, element_weight is null or element_rating is null as missing,
  cast(element_rating as double) as rating,
  element_weight / nullif(sum(element_weight) filter (where element_rating is not null) over (partition by ${units}), 0) as weight,
  sum(element_weight * element_rating) over (partition by ${units})
    / nullif(sum(element_weight) filter (where element_rating is not null) over (partition by ${units}), 0) as score,
  element_weight >= avg(element_weight) over (partition by ${units}) as heavy
from elements
