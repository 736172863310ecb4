select ${units}, tier, sat_perceived is null or sat_expected is null as missing, coalesce(sat_expected = 0, false) as zero,
  cast(sat_perceived as double) / nullif(cast(sat_expected as double), 0) as index
from customer
where is_current
