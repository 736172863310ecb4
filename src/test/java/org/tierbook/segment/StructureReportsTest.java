package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.tierbook.segment.ReportBank.column;
import static org.tierbook.segment.ReportBank.number;
import static org.tierbook.segment.ReportBank.numbers;
import static org.tierbook.segment.ReportBank.report;
import static org.tierbook.segment.ReportBank.sum;
import static org.tierbook.segment.ReportBank.text;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;

/** Reports of structure and concentration, each by the line that says when it works. */
class StructureReportsTest {
  private static final String CARDS = "ib-natural-life";
  private static final String BANDS = "aum-5-20-50-300";

  @Test
  @DisplayName("m-structure: band counts and unclassified equal the rows; shares add up to 100 %")
  void structure() {
    ReportResult result = report("m-structure", "m-structure", BANDS);
    assertThat(column(result, "customers"))
        .containsEntry("万元客户", "3")
        .containsEntry("大众客户", "2")
        .containsEntry("未分层", "1")
        .containsEntry("合计", "6");
    assertThat(sum(numbers(result, "customers"))).isEqualByComparingTo("6");
    assertThat(sum(numbers(result, "customers_share")))
        .isBetween(new BigDecimal("0.999999"), new BigDecimal("1.000001"));
    assertThat(sum(numbers(result, "value_share")))
        .isBetween(new BigDecimal("0.999999"), new BigDecimal("1.000001"));
  }

  @Test
  @DisplayName("m-pareto: 18 customers of 100 hold 80 %")
  void pareto() {
    ReportResult result = report("m-pareto");
    assertThat(text(result, "enough_share")).isEqualTo("18.0%");
    assertThat(number(result, "enough")).isEqualByComparingTo("18");
    assertThat(text(result, "top_value")).isEqualTo("80.5%");
    assertThat(result.answer().zh()).contains("最大的20%客户带来80.5%的金额").contains("需要18.0%的客户");
    assertThat(column(result, "value_up_to"))
        .hasSize(20)
        .containsEntry("80.0%", "19.5%")
        .containsEntry("100.0%", "100.0%");
  }

  @Test
  @DisplayName("m-long-tail: value and cost of the lowest tier")
  void longTail() {
    ReportResult result = report("m-long-tail", "m-long-tail", CARDS);
    assertThat(text(result, "tail")).isEqualTo("2");
    assertThat(text(result, "tail_value")).isEqualTo("3.0");
    assertThat(text(result, "tail_value_share")).isEqualTo("9.1%");
    assertThat(text(result, "tail_cost_share")).isEqualTo("60.0%");
    assertThat(column(result, "cost_share"))
        .containsEntry("银卡", "60.0%")
        .containsEntry("白金卡", "40.0%");
  }

  @Test
  @DisplayName(
      "m-pyramid: 200 active customers give 2, 8, 30 and 160; the inactive are in no layer")
  void pyramid() {
    ReportResult result = report("m-pyramid");
    assertThat(column(result, "customers"))
        .containsExactly(
            entry("顶端客户 1%", "2"),
            entry("高端客户 4%", "8"),
            entry("中端客户 15%", "30"),
            entry("低端客户 80%", "160"),
            entry("不活跃客户", "7"),
            entry("合计", "207"));
    assertThat(text(result, "top_share")).isEqualTo("5.0%");
  }

  @Test
  @DisplayName("m-tier-value: share of the two highest cards, beside 80 % as the reference")
  void tierValue() {
    ReportResult result = report("m-tier-value");
    assertThat(text(result, "top_value")).isEqualTo("80.0%");
    assertThat(text(result, "missing")).isEqualTo("1");
    assertThat(result.answer().zh()).contains("贡献80.0%的利润").contains("资料中的案例为80%");
    assertThat(column(result, "value_share"))
        .containsEntry("黑金卡", "50.0%")
        .containsEntry("银卡", "5.0%");
  }

  @Test
  @DisplayName("m-customer-vs-loan: both totals are those of the file")
  void customerVersusLoan() {
    ReportResult result = report("m-customer-vs-loan");
    assertThat(number(result, "borrowers")).isEqualByComparingTo("10");
    assertThat(number(result, "loans")).isEqualByComparingTo("55000");
    assertThat(column(result, "borrowers")).containsEntry("大型客户", "2").containsEntry("合计", "10");
    assertThat(column(result, "loans")).containsEntry("大型客户", "1.9").containsEntry("合计", "5.5");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-activity: counts add up; 180 days are active, 181 are not")
  void activity() {
    ReportResult result = report("m-activity");
    assertThat(column(result, "people"))
        .containsExactly(
            entry("活跃：30天内", "2"),
            entry("活跃：31至90天", "1"),
            entry("活跃：91至180天", "1"),
            entry("不活跃：181至365天", "2"),
            entry("不活跃：一年以上", "1"),
            entry("没有交易日期", "1"),
            entry("潜在", "1"),
            entry("观望", "1"),
            entry("合计", "10"));
    assertThat(text(result, "active_share")).isEqualTo("50.0%");
  }

  @Test
  @DisplayName("m-profile: reference shares stand beside the bank's own")
  void profile() {
    ReportResult result = report("m-profile");
    assertThat(result.table().rows()).hasSize(12);
    Table.Row retired = result.table().rows().get(0);
    assertThat(retired.cells().stream().map(c -> c.text().zh()))
        .containsExactly("收入来源", "退休职工", "4", "44.4%", "26.0%");
    assertThat(result.table().rows().get(10).cells().stream().map(c -> c.text().zh()))
        .containsExactly("年龄", "30至50岁", "3", "30.0%", "29.0%");
    assertThat(text(result, "no_income")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-workload: customers by role add up to the rows, each in one role of the bands")
  void workload() {
    ReportResult cards = report("m-workload", "m-workload", CARDS);
    assertThat(numbers(cards, "customers"))
        .containsEntry("高柜柜员", new BigDecimal("4"))
        .containsEntry("客户经理", new BigDecimal("1"));
    assertThat(sum(numbers(cards, "customers")).add(BigDecimal.ONE))
        .as("with the one who is unclassified")
        .isEqualByComparingTo(number(cards, "customers"));
    assertThat(text(cards, "unmanaged")).isEqualTo("4");
  }
}
