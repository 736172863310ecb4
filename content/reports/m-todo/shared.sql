-- Matters of the work month, a row each: what to do for whom, by when, and whether it's on this month's list.
with matter as (
  -- 1: nobody called since day; whether that is too long the duty's rhythm decides. Never called: since the opening
  select ${units}, customer_key, 'contact-overdue' as trigger, 1 as urgency, ${work_start} as due,
    ${as_of} - coalesce(last_contact_date, open_date) as silent, null as amount,
    coalesce(last_contact_date, open_date) as day, case when last_contact_date is null then 'never' end as kind
  from customer where tier is not null and coalesce(last_contact_date, open_date) < ${as_of}
  union all
  -- 2: 50,000 yuan out in the month, or assets of at least that much down by a fifth
  select ${units}, customer_key, 'large-movement', 2, ${work_start}, null,
    greatest(coalesce(large_out_amt, 0), coalesce(aum_before - aum_daily_avg, 0)), null,
    case when large_out_amt >= 50000 then 'out' else 'down' end
  from customer left join (select ${units}, customer_key, aum_daily_avg as aum_before from customer_prev) p
    using (${units}, customer_key)
  where tier is not null
    and (large_out_amt >= 50000 or (aum_before >= 50000 and aum_daily_avg <= aum_before * 0.8))
  union all
  -- 3: events of the month past and of the work month
  select ${units}, customer_key, case when key_event = '住院' then 'hospital-stay' else 'important-event' end,
    case when key_event = '住院' then 2 else 5 end, greatest(key_event_date, ${work_start}), null, null, key_event_date, key_event
  from customer where tier is not null and key_event is not null and key_event_date between ${month_start} and ${work_end}
  union all
  -- 4: three days before the money is free
  select ${units}, customer_key, 'product-maturity', 3, greatest(next_maturity_date - 3, ${work_start}), null,
    next_maturity_amt, next_maturity_date, null
  from customer where tier is not null and next_maturity_date between ${work_start} and ${work_end}
  union all
  -- 5: near a better tier, and not gone quiet for a year
  select ${units}, customer_key, 'upgrade-candidate', 4, ${work_start} + 11, null, null, null, null
  from customer where near_rank > tier_rank and (last_txn_date is null or last_txn_date >= ${as_of} - 365)
  union all
  select ${units}, customer_key, 'data-gap', 6, ${work_end}, null, null, null, null
  from customer where tier = 'unclassified'
  union all
  select ${units}, customer_key, 'birthday', 5, ${work_start}, null, null, null, null
  from customer where tier is not null and birth_month = month(${work_start})
),
rule as (
  -- preference: for calls the shortest rhythm, else the duty written first. Weekly calls are late after two weeks:
  -- a list made once a month can't tell one missed week
  select scheme, tier, trigger, duty, role, days,
    case when trigger = 'contact-overdue' then coalesce(days, 400) else 0 end * 100000
      + position * 100 + role_position as preference
  from duty join duty_trigger using (duty)
    left join (values ('day', 2), ('week', 14), ('month', 31), ('quarter', 92), ('year', 366)) r(rhythm, days) using (rhythm)
),
fitting as (
  select ${units}, customer_key, trigger, silent, duty, role, days, preference
  from matter join scheme_customer using (${units}, customer_key) join rule using (scheme, tier, trigger)
  union all
  select ${units}, customer_key, trigger, silent, duty, role, days, 100000000 + preference
  from matter join rule using (trigger) where tier is null or trigger = 'data-gap'
),
chosen as (
  select ${units}, customer_key, trigger, arg_min(duty, preference) as duty,
    arg_min(role, preference) as role, arg_min(days, preference) as days
  from fitting anti join duty_excluded using (${units}, customer_key, duty)
  where trigger <> 'contact-overdue' or silent > days
  group by ${units}, customer_key, trigger
)
-- A customer manager takes up 8 overdue contacts and 4 customers near a tier a month, best tier first, longest silence first.
select ${units}, customer_key, trigger, urgency, duty, role, days, silent, amount, day, kind,
  tier, tier_rank, tier_value, manager_id, as_of, work_start,
  due + case when trigger = 'contact-overdue' and days > 14 then 13 else 0 end as due,
  trigger not in ('contact-overdue', 'upgrade-candidate') or row_number() over (
    partition by ${units}, branch_id, manager_id, trigger
    order by tier_rank desc nulls last, silent desc nulls last, tier_value desc nulls last, customer_key
  ) <= case trigger when 'contact-overdue' then 8 else 4 end as listed
from matter join chosen using (${units}, customer_key, trigger)
  join (select ${units}, customer_key, branch_id, manager_id, tier, tier_rank, tier_value, as_of, work_start from customer) w
    using (${units}, customer_key)
