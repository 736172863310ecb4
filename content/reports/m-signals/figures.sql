select u.slice, u.unit, v.zh as sign, v.en as sign_en, count(s.sign) as people, count(*) filter (where s.sign is not null and s.unmanaged) as unmanaged
from (select distinct ${units} from shared) u
  cross join (values (1, '大额现金存取、汇款、转账', 'Large cash or transfers'), (2, '较大额外币业务', 'Larger foreign-currency business'),
    (3, '系统显示余额高', 'A high balance on the screen'), (4, '大额存款挂失', 'Loss report of a large deposit'), (5, '大额贷款或还款', 'A large loan or repayment'),
    (6, '大额存款证明', 'Certificate of a large deposit'), (7, '购买投资产品或保险', 'Buys investments or insurance'), (8, '开办或使用保管箱', 'Safe-deposit box'),
    (9, '出示银行卡或他行贵宾卡', 'Shows cards, or another bank’s VIP card'), (10, '询问理财或高端服务', 'Asks about wealth services'), (11, '住在高档小区', 'Lives in an upmarket estate'),
    (12, '开通网银、电话银行等', 'Opens online or phone banking'), (13, '职业', 'Occupation'), (14, '在宣传架前停留', 'Lingers at the leaflets')) v(code, zh, en)
  left join (select ${units}, unmanaged, unnest(signs) as sign from shared) s on s.slice = u.slice and s.unit = u.unit and s.sign = cast(v.code as varchar)
group by u.slice, u.unit, v.code, v.zh, v.en
order by u.slice, u.unit, v.code
