select u.slice, u.unit, g.grade || '级' as grade, 'Grade ' || g.grade as grade_en, i.zh as informatised, i.en as informatised_en, count(c.prospect_grade) as prospects
from (select distinct ${units} from customer where prospect_grade is not null) u
  cross join (values ('A'), ('B'), ('C'), ('D')) g(grade)
  cross join (values (false, '未信息化', 'Not informatised'), (true, '已信息化', 'Informatised')) i(yes, zh, en)
  left join customer c on c.slice = u.slice and c.unit = u.unit and c.prospect_grade = g.grade and coalesce(c.informatised, false) = i.yes
group by u.slice, u.unit, g.grade, i.yes, i.zh, i.en
order by u.slice, u.unit, g.grade, i.yes
