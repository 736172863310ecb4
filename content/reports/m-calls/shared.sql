select ${units}, calls_month as calls, call_success_month as successes, work_days,
  coalesce(calls_month is not null and work_days > 0, false) as complete
from manager_months
