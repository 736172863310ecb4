package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.tierbook.segment.ReportBank.column;
import static org.tierbook.segment.ReportBank.customer;
import static org.tierbook.segment.ReportBank.list;
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

/** Reports of daily care and of prospects, each by the line that says when it works. */
class CareReportsTest {
  private static final String CARDS = "ib-natural-life";

  @Test
  @DisplayName("m-cadence: a high-end customer whose last contact was 8 days ago is overdue")
  void cadence() {
    ReportResult result = report("m-cadence");
    assertThat(column(result, "late")).containsEntry("每周电话问候", "1");
    assertThat(column(result, "in_time")).containsEntry("每周电话问候", "1");
    assertThat(list(result)).hasSize(1);
    assertThat(list(result).get(0))
        .containsEntry("customer", customer("m-cadence", 2))
        .containsEntry("reason", "已8天没有联系，应每7天内一次")
        .containsEntry("duty", "每周电话问候");
  }

  @Test
  @DisplayName("m-todo: a birthday of the month stands under the right role")
  void todo() {
    ReportResult result = report("m-todo");
    assertThat(list(result)).hasSize(1);
    assertThat(list(result).get(0))
        .containsEntry("customer", customer("m-todo", 1))
        .containsEntry("reason", "11月12日生日")
        .containsEntry("role", "客户经理主管");
  }

  @Test
  @DisplayName("m-file: completeness from 50,000, of 100,000 to 200,000, from 200,000")
  void file() {
    ReportResult result = report("m-file");
    assertThat(column(result, "rate5")).containsEntry("七项齐全", "100.0%");
    assertThat(column(result, "rate10")).containsEntry("电话", "0.0%").containsEntry("生日", "100.0%");
    assertThat(column(result, "lack10")).containsEntry("电话", "1").containsEntry("七项齐全", "1");
    assertThat(column(result, "rate20")).containsEntry("七项齐全", "100.0%");
    assertThat(text(result, "full5")).isEqualTo("66.7%");
    assertThat(text(result, "full20")).isEqualTo("100.0%");
  }

  @Test
  @DisplayName("m-signals: two signs and no manager")
  void signals() {
    ReportResult result = report("m-signals");
    assertThat(list(result)).hasSize(1);
    assertThat(list(result).get(0))
        .containsEntry("customer", customer("m-signals", 1))
        .containsEntry("reason", "登记了2项特征：1、9");
    assertThat(column(result, "people"))
        .hasSize(14)
        .containsEntry("大额现金存取、汇款、转账", "2")
        .containsEntry("职业", "0");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-cross-sell: the mean of each tier")
  void crossSell() {
    ReportResult result = report("m-cross-sell", "m-cross-sell", CARDS);
    assertThat(column(result, "mean"))
        .containsEntry("银卡", "1.50")
        .containsEntry("金卡", "4.00")
        .containsEntry("白金卡", "—");
    assertThat(text(result, "mean")).isEqualTo("2.33");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-wallet: the mean of each tier")
  void wallet() {
    ReportResult result = report("m-wallet");
    assertThat(column(result, "mean")).containsEntry("银卡", "30.0%").containsEntry("金卡", "90.0%");
    assertThat(text(result, "odd")).isEqualTo("1");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-repeat: 65 % is quoted, not a benchmark")
  void repeat() {
    ReportResult result = report("m-repeat");
    assertThat(text(result, "repeat_share")).isEqualTo("80.0%");
    assertThat(text(result, "referrals")).isEqualTo("3");
    assertThat(result.answer().zh()).contains("资料引用的案例为65%");
    assertThat(result.table().columns().stream().map(c -> c.label().zh())).doesNotContain("65%");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-cost: cost and contribution of each tier")
  void cost() {
    ReportResult result = report("m-cost", "m-cost", CARDS);
    assertThat(numbers(result, "cost"))
        .containsEntry("银卡", new BigDecimal("40.00"))
        .containsEntry("金卡", new BigDecimal("50.00"));
    assertThat(numbers(result, "profit")).containsEntry("银卡", new BigDecimal("80.00"));
    assertThat(column(result, "ratio")).containsEntry("银卡", "50.0%").containsEntry("金卡", "10.0%");
    assertThat(text(result, "loss")).isEqualTo("1");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-need-group: profits add up")
  void needGroup() {
    ReportResult result = report("m-need-group");
    assertThat(sum(numbers(result, "profit")))
        .isEqualByComparingTo("457")
        .isEqualByComparingTo(number(result, "profit"));
    assertThat(
            result.table().rows().stream()
                .map(r -> r.cells().get(0).text().zh() + r.cells().get(1).text().zh()))
        .containsExactly("个人储蓄", "个人投资", "个人未分群", "企业融资", "合计—");
  }

  @Test
  @DisplayName("m-visits: 3 to 4 million, a birthday and no visit: listed")
  void visits() {
    ReportResult result = report("m-visits");
    assertThat(list(result)).hasSize(1);
    assertThat(list(result).get(0))
        .containsEntry("customer", customer("m-visits", 1))
        .containsEntry("reason", "本月过生日，没有上门记录");
    assertThat(column(result, "due"))
        .containsEntry("300万至400万元，生日或重要事件", "2")
        .containsEntry("300万元以上", "4");
  }

  @Test
  @DisplayName("m-portfolio: a bubble for each class")
  void portfolio() {
    ReportResult result = report("m-portfolio");
    assertThat(numbers(result, "growth").keySet()).containsExactly("金卡", "银卡");
    assertThat(column(result, "growth")).containsEntry("银卡", "60.00");
    assertThat(numbers(result, "mean")).containsEntry("银卡", new BigDecimal("200.00"));
    assertThat(text(result, "growing_share")).isEqualTo("76.9%");
  }

  @Test
  @DisplayName("m-prospect: eight cells add up")
  void prospect() {
    ReportResult result = report("m-prospect");
    assertThat(result.table().rows()).hasSize(5);
    assertThat(column(result, "total"))
        .containsExactly(
            entry("A级", "2"),
            entry("B级", "1"),
            entry("C级", "1"),
            entry("D级", "3"),
            entry("合计", "7"));
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-funnel: numbers decrease, or are marked")
  void funnel() {
    ReportResult result = report("m-funnel");
    assertThat(column(result, "here").values()).containsExactly("2", "1", "3", "0", "0", "1", "7");
    assertThat(column(result, "flag").values())
        .containsExactly("", "", "比上一步多", "", "", "比上一步多", "—");
    assertThat(column(result, "stuck")).containsEntry("寻找目标客户", "1");
    assertThat(text(result, "passed")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-calls: a manager with 29 calls a day is marked, one with 30 isn't")
  void calls() {
    ReportResult branch = report("m-calls");
    assertThat(text(branch, "short")).isEqualTo("1");
    assertThat(text(branch, "weak")).isEqualTo("1");
    assertThat(text(branch, "per_day")).isEqualTo("29.50");
    assertThat(column(branch, "managers")).containsEntry("不到30个", "1").containsEntry("30至50个", "1");
    assertThat(ReportBank.report("m-calls/M29", "m-calls", "").figures().get("per_day"))
        .extracting(Table.Cell::tone, c -> c.text().zh())
        .containsExactly(Table.Tone.LATE, "29.00");
    assertThat(ReportBank.report("m-calls/M30", "m-calls", "").figures().get("per_day"))
        .extracting(Table.Cell::tone, c -> c.text().zh())
        .containsExactly(Table.Tone.PLAIN, "30.00");
  }

  @Test
  @DisplayName("m-log: days with entries over working days")
  void log() {
    ReportResult result = report("m-log");
    assertThat(text(result, "logged")).isEqualTo("2");
    assertThat(text(result, "work_days")).isEqualTo("20");
    assertThat(text(result, "rate")).isEqualTo("10.0%");
    assertThat(column(result, "managers")).containsEntry("五成以下", "1");
  }
}
