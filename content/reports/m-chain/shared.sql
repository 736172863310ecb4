select ${units}, tier, service_rating, relationship_strength, profit_contribution,
  cast(sat_perceived as double) / nullif(cast(sat_expected as double), 0) as satisfaction,
  date_diff('month', open_date, ${as_of}) // 12 as years,
  row_number() over (partition by ${units} order by service_rating desc, customer_key) * 2
    <= count(*) over (partition by ${units}) + 1 as better
from customer
where is_current and service_rating is not null
