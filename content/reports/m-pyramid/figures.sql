select ${units},
  ['顶端客户 1%', '高端客户 4%', '中端客户 15%', '低端客户 80%', '不活跃客户', '缺贡献数据'][shared.layer] as layer,
  ['Top 1%', 'High-end 4%', 'Mid-range 15%', 'Low-end 80%', 'Inactive', 'No contribution on file'][shared.layer] as layer_en,
  count(*) as customers, coalesce(sum(profit_contribution), 0) as value,
  cast(sum(profit_contribution) / nullif(count(profit_contribution), 0) as decimal(18, 2)) as mean
from shared
group by ${units}, shared.layer
order by ${units}, shared.layer
