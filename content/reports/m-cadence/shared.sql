select ${units}, customer_key, duty, days, place, silent, never, coalesce(silent <= days, false) as in_time
from (
    select ${units}, customer_key, ${as_of} - coalesce(last_contact_date, open_date) as silent, last_contact_date is null as never
    from customer
  ) c
  join (
    select distinct s.slice, s.unit, s.customer_key, d.duty, d.days, d.place
    from scheme_customer s join (
      select scheme, tier, duty, days, min(position) as place
      from duty join duty_trigger using (duty)
        join (values ('day', 1), ('week', 7), ('month', 31), ('quarter', 92), ('year', 366)) r(rhythm, days) using (rhythm)
      where trigger = 'contact-overdue' and role_position = 1
      group by all
    ) d using (scheme, tier)
  ) rule using (${units}, customer_key)
  anti join duty_excluded using (${units}, customer_key, duty)
