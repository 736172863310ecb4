select ${units}, pipeline_step as step, ${as_of} - pipeline_step_date as days,
  coalesce(need_flag and afford_flag and policy_fit_flag and authority_flag and value_flag, false) as passed
from customer
where pipeline_step between 1 and 6
