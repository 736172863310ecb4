select ${units}, ['再购并推荐过', '只再购', '只推荐过', '都没有', '没有登记'][shared.kind] as kind,
  ['Returned and recommended', 'Returned', 'Recommended', 'Neither', 'Not on file'][shared.kind] as kind_en,
  count(*) as people, coalesce(sum(spend), 0) as spend, coalesce(sum(referrals), 0) as referrals
from shared
group by ${units}, shared.kind
order by ${units}, shared.kind
