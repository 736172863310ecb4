select ${units}, cast(count(*) as varchar) as elements, max(score) as score,
  cast(count(*) filter (where not missing and heavy and rating < score) as varchar) as gaps,
  cast(count(*) filter (where missing) as varchar) as missing
from shared
group by ${units}
order by ${units}
