select ${units},
  ['r1 需求未满足，多为贷不到款', 'r2 他行价格更好', 'r3 服务问题', 'r4 客户领导的亲属在他行', 'r5 关停或破产', 'r6 产品性价比',
    'r7 竞争激烈', 'r8 需求转移或消失', 'r9 搬迁、壮大或衰落', 'r10 联系人离职或退休', 'r11 忽视售后', '未知代码', '没有登记'][shared.place] as reason,
  ['r1 Need not met, mainly no loan', 'r2 A rival’s better price', 'r3 Service', 'r4 A relative of the leader works for a rival',
    'r5 Closed or bankrupt', 'r6 Product not worth its price', 'r7 Fierce competition', 'r8 Need moved or vanished',
    'r9 Moved away, grew or declined', 'r10 The contact left or retired', 'r11 Neglected after the sale', 'Unknown code', 'Not on file'][shared.place] as reason_en,
  count(*) as people,
  case when shared.place < 13 then count(*) / nullif(sum(count(*)) filter (where shared.place < 13) over (partition by ${units}), 0) end as rate,
  sum(value) as value
from shared
group by ${units}, shared.place
order by ${units}, shared.place
