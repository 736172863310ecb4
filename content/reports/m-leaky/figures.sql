select ${units}, v.zh as step, v.en as step_en, count(*) filter (where list_contains(v.steps, s.step)) as people,
  v.sign * count(*) filter (where list_contains(v.steps, s.step)) as change
from shared s
  cross join (values
    (1, '月初', 'Opening', ['was', 'lost', 'moved_out'], null), (2, '新增', 'New', ['new'], 1), (3, '恢复', 'Back', ['back'], 1),
    (4, '调入', 'Moved in', ['moved_in'], 1), (5, '流失', 'Lost', ['lost'], -1), (6, '调出', 'Moved out', ['moved_out'], -1),
    (7, '月末', 'Closing', ['stayed', 'new', 'back', 'moved_in'], null)) v(place, zh, en, steps, sign)
group by ${units}, v.place, v.zh, v.en, v.sign
order by ${units}, v.place
