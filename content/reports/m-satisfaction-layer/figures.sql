select t.slice, t.unit, t.tier, v.zh as layer, v.en as layer_en, count(s.layer) as answered
from (select distinct ${units}, tier from shared where tier is not null and not missing) t
  cross join (values (3, '满意、再购、推荐', 'Will recommend'), (2, '满意、再购', 'Will return'), (1, '满意', 'Satisfied'), (0, '不满意', 'Not satisfied')) v(layer, zh, en)
  left join (select * from shared where not missing) s using (slice, unit, tier, layer)
group by all
order by t.slice, t.unit, t.tier, max(v.layer) desc
