select ${units}, cast(sat_perceived as double) / nullif(cast(sat_expected as double), 0) as sat, cast(loyalty_score as double) as loy
from customer
where is_current
