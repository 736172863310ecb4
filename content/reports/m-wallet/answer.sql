select ${units}, avg(wallet) as mean, count(wallet) as known, count(*) filter (where wallet < 0.3) as low,
  count(wallet_share_pct) - count(wallet) as odd, count(*) - count(wallet_share_pct) as missing
from shared
group by ${units}
order by ${units}
