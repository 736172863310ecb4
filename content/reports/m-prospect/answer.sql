select ${units}, count(*) as prospects, count(*) filter (where prospect_grade = 'A') as a,
  count(*) filter (where informatised) as informed, count(*) - count(informatised) as missing
from customer
where prospect_grade is not null
group by ${units}
order by ${units}
