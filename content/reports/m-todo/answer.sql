-- The definitions are those of figures.sql.
with chosen as (
  select customer_key, trigger,
    arg_min(duty, preference) as duty, arg_min(role, preference) as role,
    min(days) as days
  from (
    select s.customer_key, t.trigger, d.duty, d.role, r.days,
      case when t.trigger = 'contact-overdue' then coalesce(r.days, 400) else 0 end * 100000
        + d.position * 100 + d.role_position as preference
    from scheme_customer s
      join duty d on d.scheme = s.scheme and d.tier = s.tier
      join duty_trigger t on t.duty = d.duty
      left join (values ('day', 1), ('week', 7), ('month', 31), ('quarter', 92), ('year', 366)) r(rhythm, days)
        on r.rhythm = d.rhythm
  ) applicable
  group by customer_key, trigger
),
anybody as (
  select t.trigger, arg_min(d.duty, d.position * 100 + d.role_position) as duty,
    arg_min(d.role, d.position * 100 + d.role_position) as role
  from duty d join duty_trigger t on t.duty = d.duty
  where d.tier is null or t.trigger = 'data-gap'
  group by t.trigger
),
before as (select customer_key, aum_daily_avg as aum_before from customer_prev),
matter as (
  -- 1: nobody has called for longer than the tier's rhythm allows
  select customer_key, 'contact-overdue' as trigger, 1 as urgency, ${work_start} as due, days as number, last_contact_date as day, null as kind
  from customer join (select customer_key, days from chosen where trigger = 'contact-overdue') using (customer_key)
  where ${as_of} - last_contact_date > days
  union all
  -- 2: 50,000 yuan out in the month, or assets of at least that much down by a fifth
  select customer_key, 'large-movement', 2, ${work_start},
    greatest(coalesce(large_out_amt, 0), coalesce(aum_before - aum_daily_avg, 0)), null,
    case when large_out_amt >= 50000 then 'out' else 'down' end
  from customer left join before using (customer_key)
  where large_out_amt >= 50000 or (aum_before >= 50000 and aum_daily_avg <= aum_before * 0.8)
  union all
  -- 3: events of the month past and of the work month
  select customer_key, case when key_event = '住院' then 'hospital-stay' else 'important-event' end,
    case when key_event = '住院' then 2 else 5 end, greatest(key_event_date, ${work_start}), null, key_event_date, key_event
  from customer where key_event is not null and key_event_date between ${month_start} and ${work_end}
  union all
  -- 4: three days before the money is free
  select customer_key, 'product-maturity', 3, greatest(next_maturity_date - 3, ${work_start}), next_maturity_amt, next_maturity_date, null
  from customer where next_maturity_date between ${work_start} and ${work_end}
  union all
  select customer_key, 'upgrade-candidate', 4, ${work_start} + 11, null, null, null
  from customer where near_rank > tier_rank
  union all
  select customer_key, 'data-gap', 6, ${work_end}, null, null, null
  from customer where tier = 'unclassified'
  union all
  select customer_key, 'birthday', 5, ${work_start}, null, null, null
  from customer where birth_month = month(${work_start})
),
todo as (
  select m.*, coalesce(c.duty, a.duty) as duty, coalesce(c.role, a.role) as role
  from matter m
    left join chosen c on c.customer_key = m.customer_key and c.trigger = m.trigger
    left join anybody a on a.trigger = m.trigger
  where coalesce(c.duty, a.duty) is not null
)
select ${units}, count(*) as matters, count(distinct customer_key) as customers,
  count(*) filter (where trigger = 'contact-overdue') as overdue,
  count(*) filter (where trigger = 'large-movement') as outflows
from todo join customer using (customer_key)
group by ${units}
order by ${units}
