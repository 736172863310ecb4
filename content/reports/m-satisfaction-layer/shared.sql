select ${units}, tier, satisfied is null as missing,
  case when satisfied is null then null when not satisfied then 0 when not coalesce(would_rebuy, false) then 1
    when not coalesce(would_recommend, false) then 2 when satisfied then 3 end as layer
from customer
where is_current
