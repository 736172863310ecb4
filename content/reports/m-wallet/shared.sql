select ${units}, tier, wallet_share_pct, case when wallet_share_pct between 0 and 100 then wallet_share_pct / 100.0 end as wallet
from customer
where is_current
