select ${units}, customer_key, tier, amount, manager_id, 'd-07' as duty,
  case kind when 1 then '本月大额转出' when 2 then '本月大额转入'
    else '日均资产由' || printf('%.1f', aum_before / 10000) || '万元' || case kind when 3 then '降至' else '升至' end
      || printf('%.1f', aum_daily_avg / 10000) || '万元' end as reason,
  case kind when 1 then 'large outflow this month' when 2 then 'large inflow this month'
    else 'average assets ' || case kind when 3 then 'fell' else 'rose' end || ' from ' || printf('%.0f', round(aum_before, -3))
      || ' to ' || printf('%.0f', round(aum_daily_avg, -3)) || ' yuan' end as reason_en
from shared
where kind is not null
order by ${units}, kind, amount desc, customer_key
