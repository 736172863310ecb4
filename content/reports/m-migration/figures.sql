-- Joined on the unit too: a customer who moved branch stays for the bank, and goes out and in for the branches.
select ${units}, coalesce(tier_before, 'new') as tier_prev, coalesce(tier_now, 'left') as tier, count(*) as customers
from (select ${units}, customer_key, tier as tier_now from customer where tier is not null) c
  full join (select ${units}, customer_key, tier as tier_before from customer_prev where tier is not null) p
  using (customer_key, ${units})
group by all
order by all
