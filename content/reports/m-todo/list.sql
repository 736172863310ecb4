-- Birthdays get their day from the persons.
with listed as (
  select * replace (coalesce(birthday, due) as due, coalesce(birthday, day) as day)
  from (select * from shared where listed)
    left join (
      select customer_key, 'birthday' as trigger, work_start,
        make_date(year(work_start), birth_month, least(day(birth_date), day(last_day(work_start)))) as birthday
      from (select customer_key, month(birth_date) as birth_month, birth_date from person where birth_date is not null)
        join (select distinct work_start from shared) w on month(work_start) = birth_month
    ) born using (customer_key, trigger, work_start)
)
select ${units}, customer_key, tier, trigger, duty, role, manager_id,
  greatest(last_workday, first_workday) as due,
  case trigger
    when 'contact-overdue' then
      case when kind = 'never' then '开户以来没有联系记录'
        else '上次联系' || case when year(day) = year(as_of) then '' else year(day) || '年' end || month(day) || '月' || day(day) || '日' || '，已隔' || silent || '天' end
      || '，应每' || case days when 2 then '日' when 14 then '周' when 31 then '月' when 92 then '季' else '年' end || '联系'
    when 'large-movement' then case kind when 'out' then '本月转出' else '日均资产比上月少' end
      || printf('%.1f', amount / 10000) || '万元'
    when 'product-maturity' then month(day) || '月' || day(day) || '日' || '到期' || coalesce(printf('%.1f', amount / 10000) || '万元', '，金额未登记')
    when 'hospital-stay' then month(day) || '月' || day(day) || '日' || '住院'
    when 'important-event' then month(day) || '月' || day(day) || '日' || kind
    when 'birthday' then month(day) || '月' || day(day) || '日' || '生日'
    when 'data-gap' then '缺少分层所需资料，等级未定'
  end as reason,
  case trigger
    when 'contact-overdue' then
      case when kind = 'never' then 'no contact on record since the account was opened'
        else 'last contact ' || strftime(day, '%Y-%m-%d') || ', ' || silent || ' days ago' end
      || '; due every ' || case days when 2 then 'day' when 14 then 'week' when 31 then 'month' when 92 then 'quarter' else 'year' end
    when 'large-movement' then case kind when 'out' then 'outflow this month of ' else 'average assets down by ' end
      || printf('%.0f', amount) || ' yuan'
    when 'product-maturity' then 'matures ' || strftime(day, '%Y-%m-%d') || coalesce(': ' || printf('%.0f', amount) || ' yuan', '')
    when 'hospital-stay' then 'in hospital ' || strftime(day, '%Y-%m-%d')
    when 'important-event' then 'event on ' || strftime(day, '%Y-%m-%d')
    when 'birthday' then 'birthday ' || strftime(day, '%Y-%m-%d')
    when 'data-gap' then 'no tier, for want of data'
  end as reason_en
from listed
  join (select day as due, last_workday from calendar) c using (due)
  join (select day as work_start, next_workday as first_workday from calendar) f using (work_start)
order by ${units}, urgency, due, tier_rank desc nulls last, silent desc nulls last, tier_value desc nulls last, customer_key, trigger
