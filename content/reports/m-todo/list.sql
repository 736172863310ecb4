-- The definitions are those of figures.sql; birthdays get their day from the persons.
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
  select ${units}, customer_key, 'upgrade-candidate', 4, ${work_start} + 11, null, null, null, null
  from customer where near_rank > tier_rank
  union all
  select ${units}, customer_key, 'data-gap', 6, ${work_end}, null, null, null, null
  from customer where tier = 'unclassified'
  union all
  select ${units}, customer_key, 'birthday', 5, day, null, null, day, null
  from (
    select ${units}, customer_key,
      make_date(year(${work_start}), birth_month, least(day(birth_date), day(${work_end}))) as day
    from customer join (select customer_key, birth_date from person) using (customer_key)
    where tier is not null and birth_month = month(${work_start})
  ) born
),
rule as (
  -- preference: for calls the shortest rhythm, else the duty written first
  select scheme, tier, trigger, duty, role, days,
    case when trigger = 'contact-overdue' then coalesce(days, 400) else 0 end * 100000
      + position * 100 + role_position as preference
  from duty join duty_trigger using (duty)
    left join (values ('day', 1), ('week', 7), ('month', 31), ('quarter', 92), ('year', 366)) r(rhythm, days) using (rhythm)
),
fitting as (
  select ${units}, customer_key, trigger, silent, duty, role, days, preference
  from matter join scheme_customer using (${units}, customer_key) join rule using (scheme, tier, trigger)
  union all
  select ${units}, customer_key, trigger, silent, duty, role, days, 100000000 + preference
  from matter join rule using (trigger) where tier is null or trigger = 'data-gap'
),
todo as (
  select m.*, c.duty, c.role, c.days
  from matter m
    join (
      select ${units}, customer_key, trigger, arg_min(duty, preference) as duty,
        arg_min(role, preference) as role, arg_min(days, preference) as days
      from fitting anti join duty_excluded using (${units}, customer_key, duty)
      where trigger <> 'contact-overdue' or silent > days
      group by ${units}, customer_key, trigger
    ) c using (${units}, customer_key, trigger)
)
select ${units}, customer_key, tier, trigger, duty, role, manager_id,
  greatest(last_workday, first_workday) as due,
  case trigger
    when 'contact-overdue' then
      case kind when 'never' then '开户以来没有联系记录' else '上次联系' || case when year(day) = year(w.work_start) then '' else year(day) || '年' end || month(day) || '月' || day(day) || '日' end
      || '，已' || silent || '天，应每' || case days when 1 then '日' when 7 then '周' when 31 then '月' when 92 then '季' else '年' end || '联系'
    when 'large-movement' then case kind when 'out' then '本月转出' else '日均资产比上月少' end
      || printf('%.1f', amount / 10000) || '万元'
    when 'product-maturity' then coalesce(printf('%.1f', amount / 10000) || '万元', '产品') || month(day) || '月' || day(day) || '日' || '到期'
    when 'hospital-stay' then month(day) || '月' || day(day) || '日' || '住院'
    when 'important-event' then month(day) || '月' || day(day) || '日' || kind
    when 'birthday' then month(day) || '月' || day(day) || '日' || '生日'
    when 'data-gap' then '缺少分层所需资料，等级未定'
  end as reason,
  case trigger
    when 'contact-overdue' then
      case kind when 'never' then 'no contact on record since the account was opened' else 'last contact ' || strftime(day, '%Y-%m-%d') end
      || ', ' || silent || ' days ago; due every ' || case days when 1 then 'day' when 7 then 'week' when 31 then 'month' when 92 then 'quarter' else 'year' end
    when 'large-movement' then case kind when 'out' then 'outflow this month of ' else 'average assets down by ' end
      || printf('%.0f', amount) || ' yuan'
    when 'product-maturity' then coalesce(printf('%.0f', amount) || ' yuan mature ', 'product matures ') || strftime(day, '%Y-%m-%d')
    when 'hospital-stay' then 'in hospital ' || strftime(day, '%Y-%m-%d')
    when 'important-event' then 'event on ' || strftime(day, '%Y-%m-%d')
    when 'birthday' then 'birthday ' || strftime(day, '%Y-%m-%d')
    when 'data-gap' then 'no tier, for want of data'
  end as reason_en
from todo
  join (select ${units}, customer_key, tier, tier_rank, tier_value, manager_id, ${work_start} as work_start from customer) w
    using (${units}, customer_key)
  join (select day as due, last_workday from calendar) c using (due)
  join (select day as work_start, next_workday as first_workday from calendar) f using (work_start)
order by ${units}, urgency, due, tier_rank desc nulls last, tier_value desc nulls last, customer_key, trigger
