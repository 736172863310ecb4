select ${units},
  count(*) filter (where step in ('was', 'lost', 'moved_out')) as opening,
  count(*) filter (where step = 'new') as "new",
  count(*) filter (where step = 'back') as back,
  count(*) filter (where step = 'moved_in') as moved_in,
  count(*) filter (where step = 'lost') as lost,
  count(*) filter (where step = 'moved_out') as moved_out,
  count(*) filter (where step in ('stayed', 'new', 'back', 'moved_in')) as closing
from shared
group by ${units}
order by ${units}
