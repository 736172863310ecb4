select ${units}, avg(index) as index, count(*) filter (where index < 1) / nullif(count(index), 0) as below,
  count(index) as answered, count(*) filter (where missing) as missing, count(*) filter (where zero and not missing) as zero
from shared
group by ${units}
order by ${units}
