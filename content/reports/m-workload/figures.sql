select ${units}, role,
  count(*) filter (where part = 'responsible') as customers,
  coalesce(sum(tier_value) filter (where part = 'responsible'), 0) as value,
  count(*) filter (where part = 'supports') as supported
from customer
  join tier_role using (scheme, tier)
group by ${units}, role
order by ${units}, customers desc, supported desc, role
