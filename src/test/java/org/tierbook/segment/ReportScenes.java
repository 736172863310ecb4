package org.tierbook.segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tierbook.model.Manager;

/**
 * The customers of each scene, month by month up to October 2026: rows with {@code n} and any
 * columns of the catalogue. Every number that a test expects can be counted here.
 */
final class ReportScenes {
  static final Map<String, List<String>> ALL = new LinkedHashMap<>();

  static final List<Manager> MANAGERS =
      List.of(
          new Manager("M29", "经理二九", "m-calls"),
          new Manager("M30", "经理三十", "m-calls"),
          new Manager("LOG", "经理日志", "m-log"));

  static {
    structure();
    movement();
    effects();
    care();
    matrices();
    scene("empty", "select 1 as n where false", "select 1 as n where false");
  }

  private ReportScenes() {}

  static int key(String scene, int n) {
    return List.copyOf(ALL.keySet()).indexOf(scene) * 10_000 + n;
  }

  /** What lies beside the customers in October: 20 working days, calls, contacts, elements. */
  static Map<String, String> files() {
    return Map.of(
        "manager_months",
        "select * from (values ('M29', 580, 57, 20), ('M30', 600, 60, 20), ('LOG', null, null, 20)) v(manager_id, calls_month, call_success_month, work_days)",
        "contacts",
        "select "
            + key("m-log", 1)
            + " as customer_key, day as contact_date, '电话' as contact_way, null::varchar as duty_id from (values (date '2026-10-08'), (date '2026-10-08'), (date '2026-10-09'), (date '2026-09-30')) v(day)",
        "elements",
        "select * from (values ('等候时间', 0.5, 40), ('环境', 0.1, 50), ('专业', 0.4, 90), ('便利', null, 80)) v(element_name, element_weight, element_rating)");
  }

  private static void scene(String name, String... months) {
    ALL.put(name, List.of(months));
  }

  private static void structure() {
    // Two below 10,000, three to 50,000, one unknown.
    scene(
        "m-structure",
        "select n, aum_daily_avg::decimal(18,2) as aum_daily_avg from (values (1, 5000), (2, 9999.99), (3, 10000), (4, 20000), (5, 49999.99), (6, null)) v(n, aum_daily_avg)");
    // The case of the source: 18 customers hold 8,000, the other 82 hold 2,000.
    scene(
        "m-pareto",
        "select i as n, case when i <= 18 then 800000.0 / 18 else 200000.0 / 82 end::decimal(18,2) as profit_contribution from range(1, 101) t(i)");
    // Lowest tier: two silver cards with 30,000 of 330,000, and 60 of 100 in cost.
    scene(
        "m-long-tail",
        "select * from (values (1, 10000, 20), (2, 20000, 40), (3, 300000, 40)) v(n, aum_daily_avg, service_cost)");
    // 200 active customers, 7 quiet for 181 days.
    scene(
        "m-pyramid",
        "select i as n, 1000 - i as profit_contribution, date '2026-10-31' - case when i > 200 then 181 else 180 end as last_txn_date from range(1, 208) t(i)");
    scene(
        "m-tier-value",
        "select * from (values (1, '黑金卡', 500), (2, '白金卡', 300), (3, '金卡', 150), (4, '银卡', 50), (5, null, 900)) v(n, card_level, profit_contribution)");
    scene(
        "m-customer-vs-loan",
        "select i as n, i * 1000 as loan_balance from range(1, 11) t(i) union all select 11, 0 union all select 12, null");
    scene(
        "m-activity",
        "select i as n, case when i <= 7 then date '2026-10-31' - [0, 30, 31, 180, 181, 365, 366][i] end as last_txn_date, case when i = 9 then '潜在客户' end as lifecycle_state, null::bigint as contacts_month from range(1, 10) t(i) union all select 10, null, '潜在客户', 2 union all select 11, null, '流失客户', 0");
    scene(
        "m-profile",
        "select i as n, case when i <= 4 then '退休职工' when i <= 9 then '企业职工' end as income_source, case when i <= 5 then '自然吸引' else '机构代办' end as acquisition_channel, make_date(2026 - [25, 30, 40, 50, 51, 60, 70, 80, 90, 99][i], 1, 1) as birth_date from range(1, 11) t(i)");
    scene(
        "m-workload",
        "select i as n, 20000 as aum_daily_avg, case when i = 1 then 'M1' end as manager_id from range(1, 5) t(i) union all select 5, 400000, 'M1' union all select 6, null, null");
  }

  private static void movement() {
    scene(
        "m-migration",
        "select i as n, case when i <= 6 then 20000 when i <= 9 then 120000 else 400000 end as aum_daily_avg from range(1, 12) t(i)",
        "select i as n, case when i <= 5 then 20000 when i <= 8 then 120000 else 400000 end as aum_daily_avg from range(1, 11) t(i) union all select 20, 20000");
    scene(
        "m-upgrade",
        "select * from (values (1, 100000, '银卡'), (2, 79999, '银卡'), (3, 100000, '金卡'), (4, 900000, null)) v(n, aum_daily_avg, card_level)");
    scene("m-near", "select * from (values (1, 46000), (2, 44000)) v(n, aum_daily_avg)");
    // One household with a mean of 85,000: gold by the family's limit of 80,000.
    scene(
        "m-household",
        "select * from (values (1, 7, 50000), (2, 7, 120000), (3, null, 20000)) v(n, household_id, aum_daily_avg)");
    scene(
        "m-large-flow",
        "select i as n, 300000 as aum_daily_avg from range(1, 5) t(i)",
        "select * from (values (1, 300000, 60000), (2, 260000, 40000), (3, 230000, 0), (4, 300000, 0)) v(n, aum_daily_avg, large_out_amt)");
    scene(
        "m-maturity",
        "select * from (values (1, date '2026-11-20', 50000), (2, date '2026-11-30', 250000), (3, date '2026-12-01', 900000), (4, date '2026-10-31', 900000), (5, date '2026-11-01', null)) v(n, next_maturity_date, next_maturity_amt)");
    // As of 30 September: 1 and 2 dormant. In October 2 made a transaction, 1 stays, 3 has 180
    // days, 4 has 364.
    scene(
        "m-dormant",
        "select * from (values (1, date '2025-09-30'), (2, date '2025-01-01')) v(n, last_txn_date)",
        "select n, day as last_txn_date from (values (1, date '2025-09-30'), (2, date '2026-10-05'), (3, date '2026-10-31' - 180), (4, date '2026-10-31' - 364), (5, date '2026-10-31' - 179), (6, date '2026-10-31' - 365)) v(n, day)");
    // Ten last month. One leaves, one goes to the branch beside; one comes new, one comes back from
    // August, one moves in.
    scene(
        "m-leaky",
        "select i as n from range(1, 11) t(i) union all select 11",
        "select i as n from range(1, 11) t(i)",
        "select i as n, case when i = 2 then 'm-leaky-2' end as branch_id from range(2, 13) t(i)");
    scene("m-leaky-2", "select 1 as n", "select 1 as n, 'm-leaky' as branch_id");
    scene(
        "m-churn",
        "select i as n, case when i <= 4 then 20000 else 120000 end as aum_daily_avg from range(1, 11) t(i)",
        "select i as n, 20000 as aum_daily_avg, null::date as close_date from range(2, 5) t(i) union all select i, 120000, case when i = 5 then date '2026-10-15' end from range(5, 10) t(i)");
    scene(
        "m-churn-reason",
        "select i as n, date '2026-10-10' as close_date, case when i <= 11 then 'r' || i when i = 12 then 'r2' when i = 13 then 'x9' end as churn_reason from range(1, 15) t(i) union all select 15, date '2026-09-30', 'r1' union all select 16, null, 'r1'");
    scene(
        "m-cohort",
        "select i as n from range(1, 5) t(i)",
        "select i as n from range(2, 7) t(i)",
        "select i as n from range(2, 8) t(i) where i <> 5");
  }

  private static void effects() {
    scene(
        "m-retention",
        "select i as n, 100 as aum_daily_avg from range(1, 101) t(i)",
        "select i as n, 50 as aum_daily_avg from range(11, 101) t(i) union all select 200, 80");
    scene(
        "m-satisfaction",
        "select * from (values (1, 84, 80), (2, 60, 80), (3, 90, 0), (4, null, 80)) v(n, sat_perceived, sat_expected)");
    scene(
        "m-satisfaction-layer",
        "select * from (values (1, true, true, true), (2, true, true, false), (3, true, false, true), (4, false, true, true), (5, null, null, null)) v(n, satisfied, would_rebuy, would_recommend)");
    scene(
        "m-contribution",
        "select i as n, case when i = 20 then -50 else i * 10 end as profit_contribution from range(1, 21) t(i) union all select 21, null");
    // The second lacks one measure, the third has three alone.
    scene(
        "m-loyalty",
        "select * from (values (1, 9, 1, 1, 1, 5, 9000), (2, 0, null, 5, 5, 1, 10), (3, 5, 3, null, null, null, 500)) v(n, repeat_purchase_count, decision_days, price_sensitivity, competitor_attitude, quality_tolerance, annual_spend)");
    scene(
        "m-sat-loy",
        "select * from (values (1, 80, 80, 90), (2, 80, 80, 91), (3, 96, 80, 30), (4, 80, 80, null), (5, null, null, 50)) v(n, sat_perceived, sat_expected, loyalty_score)");
    scene(
        "m-stability",
        "select i as n, [6, 5, 3, 2, 0, null][i] as stability_yes from range(1, 7) t(i)");
    scene("m-elements", "select 1 as n");
    scene(
        "m-chain",
        "select * from (values (1, 20000, 90, 45, 50, 40, 100, date '2016-10-31'), (2, 20000, 70, 40, 40, 60, 300, date '2021-11-01'), (3, 20000, null, 1, 1, 1, 1, date '2026-01-01')) v(n, aum_daily_avg, service_rating, sat_perceived, sat_expected, relationship_strength, profit_contribution, open_date)");
    scene(
        "m-complaint",
        "select * from (values (1, 5, 0), (2, 1, 1), (3, 0, 0), (4, null, null)) v(n, complaint_count_12m, complaint_open)");
  }

  private static void care() {
    // High-end: deposits above 200,000 yuan are called every week.
    scene(
        "m-cadence",
        "select i as n, 3500000 as aum_daily_avg, 3500000 as deposit_balance, date '2026-10-31' - [7, 8][i] as last_contact_date from range(1, 3) t(i)");
    scene(
        "m-todo",
        "select 1 as n, 3500000 as aum_daily_avg, date '1970-11-12' as birth_date, date '2026-10-31' as last_contact_date union all select 2, 3500000, date '1970-12-12', date '2026-10-31'");
    scene(
        "m-file",
        "select i as n, [60000, 150000, 250000, 10000][i] as aum_daily_avg, i <> 2 as phone_on_file, true as address_on_file, '教师' as occupation, '稳健' as risk_profile, '茶' as hobbies, 2 as family_size, date '1980-01-01' as birth_date from range(1, 5) t(i)");
    scene(
        "m-signals",
        "select * from (values (1, '1;9', null), (2, '1;9', 'M1'), (3, '7', null), (4, null, null)) v(n, quality_signals, manager_id)");
    scene(
        "m-cross-sell",
        "select * from (values (1, 20000, 1), (2, 20000, 2), (3, 120000, 4), (4, 20000, null)) v(n, aum_daily_avg, product_count)");
    scene(
        "m-wallet",
        "select * from (values (1, 20000, 20), (2, 20000, 40), (3, 120000, 90), (4, 20000, 140), (5, 20000, null)) v(n, aum_daily_avg, wallet_share_pct)");
    scene(
        "m-repeat",
        "select * from (values (1, 500, 2, 0), (2, 300, 0, 3), (3, 200, 0, 0), (4, 900, null, null)) v(n, annual_spend, repeat_purchase_count, referrals_12m)");
    scene(
        "m-cost",
        "select * from (values (1, 20000, 30, 20), (2, 20000, 10, 60), (3, 120000, 50, 500), (4, 120000, null, 9)) v(n, aum_daily_avg, service_cost, profit_contribution)");
    scene(
        "m-need-group",
        "select * from (values (1, '存款', 100, 'P'), (2, '存款;理财;基金', 300, 'P'), (3, '贷款', 50, 'C'), (4, null, 7, 'P')) v(n, product_holdings, profit_contribution, customer_type)");
    scene(
        "m-visits",
        "select * from (values (1, 3500000, date '1970-10-12', 0), (2, 3500000, date '1970-10-12', 1), (3, 3500000, date '1970-11-12', 0), (4, 4000000, date '1970-10-12', 0)) v(n, aum_daily_avg, birth_date, visits_month)");
    scene(
        "m-portfolio",
        "select * from (values (1, 20000, 80, 100), (2, 20000, 40, 300), (3, 120000, 70, 900), (4, 20000, null, 5)) v(n, aum_daily_avg, growth_score, profit_contribution)");
    scene("m-log", "select 1 as n, 'LOG' as manager_id, 20000 as aum_daily_avg");
  }

  private static void matrices() {
    scene(
        "m-prospect",
        "select i as n, ['A', 'A', 'B', 'C', 'D', 'D', 'D', null][i] as prospect_grade, [true, false, true, false, true, false, null, true][i] as informatised from range(1, 9) t(i)");
    // Steps 1, 1, 2, 3, 3, 3, 6: the third step holds more than the second.
    scene(
        "m-funnel",
        "select i as n, [1, 1, 2, 3, 3, 3, 6][i] as pipeline_step, date '2026-10-31' - case when i = 1 then 31 else 30 end as pipeline_step_date, i <= 2 as need_flag, i <= 2 as afford_flag, i <= 2 as policy_fit_flag, i <= 2 as authority_flag, i = 1 as value_flag from range(1, 8) t(i)");
    scene("m-calls", "select 1 as n, 'M29' as manager_id, 20000 as aum_daily_avg");
  }
}
