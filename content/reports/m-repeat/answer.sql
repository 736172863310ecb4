select ${units}, sum(spend) filter (where kind <= 3) / nullif(sum(spend) filter (where kind <= 4), 0) as repeat_share,
  count(*) filter (where kind <= 3) as repeaters, coalesce(sum(referrals), 0) as referrals, count(*) filter (where kind = 5) as missing
from shared
group by ${units}
order by ${units}
