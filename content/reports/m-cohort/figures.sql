select ${units}, strftime(first_seen, '%Y-%m') as came, count(*) as people
from customer
where is_current
group by all
order by all
