select * from (
  select ${units}, customer_key, tier, tier_rank, manager_id, aum_daily_avg, aum_before,
    case when large_out_amt >= 50000 then 1 when large_in_amt >= 50000 then 2
      when aum_before >= 50000 and aum_daily_avg <= aum_before * 0.8 then 3
      when aum_before >= 50000 and aum_daily_avg >= aum_before * 1.2 then 4 end as kind,
    case when large_out_amt >= 50000 then large_out_amt when large_in_amt >= 50000 then large_in_amt
      else abs(aum_daily_avg - aum_before) end as amount
  from customer
    left join (select ${units}, customer_key, aum_daily_avg as aum_before from customer_prev where is_current) p
      using (${units}, customer_key)
  where is_current
) movements
