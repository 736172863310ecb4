select ${units}, count(*) as customers from customer group by ${units}
