select ${units}, customer_key, tier, manager_id, 'd-47' as duty,
  case when complaint_open > 0 then '未结' || complaint_open || '件，' else '' end || '近12个月投诉' || complaint_count_12m || '次' as reason,
  case when complaint_open > 0 then complaint_open || ' open, ' else '' end || complaint_count_12m || ' in 12 months' as reason_en
from customer
where is_current and (complaint_count_12m > 0 or complaint_open > 0)
order by ${units}, coalesce(complaint_open, 0) desc, complaint_count_12m desc, tier_rank desc nulls last, customer_key
