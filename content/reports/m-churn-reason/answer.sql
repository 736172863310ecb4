select ${units}, count(*) as lost, count(churn_reason) as known, count(*) - count(churn_reason) as missing
from shared
group by ${units}
order by ${units}
