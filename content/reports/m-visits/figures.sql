select u.slice, u.unit, v.zh as group_name, v.en as group_name_en, count(s.customer_key) as due,
  count(*) filter (where s.visited) as visited, count(*) filter (where not s.visited) as missed,
  count(*) filter (where s.visited) / nullif(count(s.customer_key), 0) as rate
from (select distinct ${units} from shared) u
  cross join (values (1, '300万至400万元，生日或重要事件', '3 to 4 million, birthday or event'), (2, '300万元以上', '3 million and above'),
    (3, '300万元以下，高贡献', 'Below 3 million, high profit')) v(place, zh, en)
  left join shared s on s.slice = u.slice and s.unit = u.unit and case v.place when 1 then s.occasion when 2 then s.top else s.giver end
group by u.slice, u.unit, v.place, v.zh, v.en
order by u.slice, u.unit, v.place
