package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tierbook.segment.ReportBank.column;
import static org.tierbook.segment.ReportBank.customer;
import static org.tierbook.segment.ReportBank.list;
import static org.tierbook.segment.ReportBank.number;
import static org.tierbook.segment.ReportBank.numbers;
import static org.tierbook.segment.ReportBank.report;
import static org.tierbook.segment.ReportBank.sum;
import static org.tierbook.segment.ReportBank.text;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;

/** Reports of movement, each by the line that says when it works. */
class MovementReportsTest {
  private static final String CARDS = "ib-natural-life";
  private static final String BANDS = "aum-5-20-50-300";

  @Test
  @DisplayName("m-migration: sums of rows equal last month's counts")
  void migration() {
    ReportResult result = report("m-migration", "m-migration", CARDS);
    assertThat(column(result, "total"))
        .containsEntry("银卡", "6")
        .containsEntry("金卡", "3")
        .containsEntry("白金卡", "2")
        .containsEntry("新增", "1");
    Table table = result.table();
    Map<String, String> totals = new java.util.HashMap<>();
    Table.Row last = table.rows().get(table.rows().size() - 1);
    for (int i = 1; i < table.columns().size(); i++) {
      totals.put(table.columns().get(i).label().zh(), last.cells().get(i).text().zh());
    }
    assertThat(totals)
        .containsEntry("银卡", "6")
        .containsEntry("金卡", "3")
        .containsEntry("白金卡", "2")
        .containsEntry("流失", "1")
        .containsEntry("合计", "12");
  }

  @Test
  @DisplayName("m-upgrade: a silver holder with 100,000 is listed as eligible for gold")
  void upgrade() {
    ReportResult result = report("m-upgrade");
    assertThat(text(result, "eligible")).isEqualTo("1");
    assertThat(list(result)).hasSize(1);
    assertThat(list(result).get(0))
        .containsEntry("customer", customer("m-upgrade", 1))
        .containsEntry("reason", "已达到金卡，现持银卡")
        .containsEntry("duty", "维护并转交可升级客户");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-near: 46,000 is listed for the limit of 50,000, 44,000 is not")
  void near() {
    ReportResult result = report("m-near", "m-near", BANDS);
    assertThat(list(result)).hasSize(1);
    assertThat(list(result).get(0))
        .containsEntry("customer", customer("m-near", 1))
        .containsEntry("near_tier", "5万至20万元");
    assertThat(list(result).get(0).get("reason")).contains("还差");
  }

  @Test
  @DisplayName("m-household: who qualifies by the family alone is counted")
  void household() {
    ReportResult result = report("m-household");
    assertThat(text(result, "family")).isEqualTo("1");
    assertThat(result.table().rows().get(0).cells().stream().map(c -> c.text().zh()))
        .containsExactly("金卡", "银卡", "1", "5.0");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-large-flow: an outflow of 60,000 is listed, one of 40,000 below a fifth is not")
  void largeFlow() {
    ReportResult result = report("m-large-flow");
    assertThat(list(result).stream().map(r -> r.get("customer")))
        .containsExactly(customer("m-large-flow", 1), customer("m-large-flow", 3));
    assertThat(list(result).get(0))
        .containsEntry("reason", "本月大额转出")
        .containsEntry("amount", "6.0");
    assertThat(list(result).get(1).get("reason")).isEqualTo("日均资产由30.0万元降至23.0万元");
    assertThat(result.answer().zh()).contains("1户大额转出6.0万元").contains("另有1户资产减少两成以上");
  }

  @Test
  @DisplayName("m-maturity: what matures next month is listed, the largest first")
  void maturity() {
    ReportResult result = report("m-maturity");
    assertThat(list(result).stream().map(r -> r.get("customer")))
        .containsExactly(
            customer("m-maturity", 2), customer("m-maturity", 1), customer("m-maturity", 5));
    assertThat(list(result).get(0))
        .containsEntry("reason", "11月30日到期")
        .containsEntry("due", "11月27日");
    assertThat(text(result, "amount")).isEqualTo("30.0");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-dormant: lists of 180 and 365 days, and who came back")
  void dormant() {
    ReportResult result = report("m-dormant");
    assertThat(text(result, "dormant")).isEqualTo("2");
    assertThat(text(result, "warning")).isEqualTo("2");
    assertThat(text(result, "returned")).isEqualTo("1");
    assertThat(text(result, "return_rate")).isEqualTo("50.0%");
    assertThat(list(result).stream().map(r -> r.get("reason")))
        .containsExactly("沉睡：396天没有交易和联系", "沉睡：365天没有交易和联系", "预警：364天没有交易和联系", "预警：180天没有交易和联系");
  }

  @Test
  @DisplayName("m-leaky: opening + new - lost = closing, movers told apart")
  void leaky() {
    ReportResult result = report("m-leaky");
    Map<String, BigDecimal> people = numbers(result, "people");
    assertThat(people.values().stream().map(BigDecimal::intValue))
        .as("月初 新增 恢复 调入 流失 调出 月末 %s", people)
        .containsExactly(10, 1, 1, 1, 1, 1, 11);
    assertThat(
            numbers(report("m-leaky-2", "m-leaky", ""), "people").values().stream()
                .map(BigDecimal::intValue))
        .containsExactly(1, 0, 0, 1, 0, 1, 1);
    assertThat(result.answer().zh()).isEqualTo("月初10户，新增1户，流失1户，月末11户");
  }

  @Test
  @DisplayName("m-churn: a rate for each tier, with its base")
  void churn() {
    ReportResult result = report("m-churn", "m-churn", CARDS);
    assertThat(column(result, "base"))
        .containsEntry("银卡", "4")
        .containsEntry("金卡", "6")
        .containsEntry("合计", "10");
    assertThat(column(result, "lost"))
        .containsEntry("银卡", "1")
        .containsEntry("金卡", "2")
        .containsEntry("合计", "3");
    assertThat(column(result, "rate"))
        .containsEntry("银卡", "25.0%")
        .containsEntry("金卡", "33.3%")
        .containsEntry("白金卡", "—");
    assertThat(text(result, "rate")).isEqualTo("30.0%");
  }

  @Test
  @DisplayName("m-churn-reason: r1 to r11 are counted, unknown codes and missing ones apart")
  void churnReason() {
    ReportResult result = report("m-churn-reason");
    Map<String, BigDecimal> people = numbers(result, "people");
    assertThat(people).hasSize(13).containsEntry("r2 他行价格更好", new BigDecimal("2"));
    assertThat(people.get("未知代码")).isEqualByComparingTo("1");
    assertThat(people.get("没有登记")).isEqualByComparingTo("1");
    assertThat(number(result, "lost")).isEqualByComparingTo("14");
    assertThat(column(result, "rate"))
        .containsEntry("没有登记", "—")
        .containsEntry("r2 他行价格更好", "15.4%");
  }

  @Test
  @DisplayName("m-cohort: who came in which month, and is still here")
  void cohort() {
    ReportResult result = ReportBank.bank("m-cohort");
    assertThat(numbers(result, "people").keySet()).containsExactly("2026-08", "2026-09", "2026-10");
    assertThat(sum(numbers(result, "people"))).isEqualByComparingTo(number(result, "active"));
  }
}
