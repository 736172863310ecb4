select ${units}, company, profit_contribution as profit,
  case when greatest(saving, investing, borrowing, paying) > 0 then
    case greatest(saving, investing, borrowing, paying) when saving then 1 when investing then 2 when borrowing then 3 else 4 end
    else 5 end as need
from (
  select ${units}, coalesce(customer_type = 'C', false) as company, profit_contribution,
    len(list_filter(held, lambda h: h in ('存款', '国债'))) as saving,
    len(list_filter(held, lambda h: h in ('理财', '基金', '保险', '贵金属'))) as investing,
    len(list_filter(held, lambda h: h in ('贷款', '信用卡'))) as borrowing,
    len(list_filter(held, lambda h: h in ('代发', '支付', '网银', '结算'))) as paying
  from (select *, coalesce(string_split(product_holdings, ';'), []) as held from customer where is_current) c
) families
