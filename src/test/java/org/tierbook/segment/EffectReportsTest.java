package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.tierbook.segment.ReportBank.column;
import static org.tierbook.segment.ReportBank.list;
import static org.tierbook.segment.ReportBank.number;
import static org.tierbook.segment.ReportBank.numbers;
import static org.tierbook.segment.ReportBank.report;
import static org.tierbook.segment.ReportBank.sum;
import static org.tierbook.segment.ReportBank.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;

/** Reports of the effects of keeping, each by the line that says when it works. */
class EffectReportsTest {

  @Test
  @DisplayName("m-retention: 90 of last month's 100 customers are current: 90 %")
  void retention() {
    ReportResult result = report("m-retention");
    assertThat(text(result, "retention")).isEqualTo("90.0%");
    assertThat(text(result, "kept")).isEqualTo("45.0%");
    assertThat(column(result, "people"))
        .containsEntry("留住", "90")
        .containsEntry("新增", "1")
        .containsEntry("合计", "91");
    assertThat(result.answer().zh()).isEqualTo("上月100户现实客户，本月留住90户，保留度90.0%");
  }

  @Test
  @DisplayName("m-satisfaction: 84 over 80 is 1.05; an expectation of 0 is told, not divided by")
  void satisfaction() {
    ReportResult result = report("m-satisfaction");
    assertThat(text(result, "answered")).isEqualTo("2");
    assertThat(number(result, "index")).isEqualByComparingTo("0.9");
    assertThat(text(result, "below")).isEqualTo("50.0%");
    assertThat(text(result, "zero")).isEqualTo("1");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-satisfaction-layer: layers add up")
  void satisfactionLayer() {
    ReportResult result = report("m-satisfaction-layer");
    Table.Row totals = result.table().rows().get(result.table().rows().size() - 1);
    assertThat(result.table().columns().stream().map(c -> c.label().zh()))
        .containsExactly("等级", "满意、再购、推荐", "满意、再购", "满意", "不满意", "合计");
    assertThat(totals.cells().stream().map(c -> c.text().zh()))
        .containsExactly("合计", "1", "1", "1", "1", "4");
    assertThat(text(result, "answered")).isEqualTo("4");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-contribution: shares add up to 100 %")
  void contribution() {
    ReportResult result = report("m-contribution");
    assertThat(sum(numbers(result, "profit_share")))
        .isBetween(new BigDecimal("0.999999"), new BigDecimal("1.000001"));
    assertThat(column(result, "running")).containsEntry("第10个十分之一", "100.0%");
    assertThat(number(result, "profit")).isEqualByComparingTo("1850");
    assertThat(text(result, "top")).isEqualTo("20.0%");
    assertThat(text(result, "negative")).isEqualTo("1");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-loyalty: a missing measure lowers the base, and that is told")
  void loyalty() {
    ReportResult result = report("m-loyalty");
    assertThat(text(result, "rated")).isEqualTo("2");
    assertThat(text(result, "partial")).isEqualTo("1");
    assertThat(text(result, "missing")).isEqualTo("1");
    assertThat(text(result, "high")).isEqualTo("1");
    assertThat(text(result, "low")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-sat-loy: one point for each customer with both")
  void satisfactionAndLoyalty() {
    ReportResult result = report("m-sat-loy");
    assertThat(number(result, "both")).isEqualByComparingTo("3");
    assertThat(column(result, "people"))
        .containsExactly(
            entry("1.0至1.2，80至100", "2"), entry("1.2至1.4，20至40", "1"), entry("合计", "3"));
    assertThat(text(result, "hollow_share")).isEqualTo("33.3%");
  }

  @Test
  @DisplayName("m-stability: six times yes is stable, two at risk")
  void stability() {
    ReportResult result = report("m-stability");
    assertThat(column(result, "checked"))
        .containsExactly(
            entry("稳定：6至8个“是”", "1"),
            entry("关注：3至5个", "2"),
            entry("有风险：0至2个", "2"),
            entry("合计", "5"));
    assertThat(list(result).get(0))
        .containsEntry("reason", "八问中0个“是”，有风险")
        .containsEntry("duty", "d-48");
  }

  @Test
  @DisplayName("m-chain: five means for each class")
  void chain() {
    ReportResult result = report("m-chain");
    Map<String, String> means = new java.util.LinkedHashMap<>();
    for (String name : List.of("service", "satisfaction", "strength", "years", "profit")) {
      means.put(name, String.valueOf(column(result, name).get("银卡")));
    }
    assertThat(means)
        .containsExactly(
            entry("service", "80.00"),
            entry("satisfaction", "0.95"),
            entry("strength", "50.00"),
            entry("years", "7.00"),
            entry("profit", "200.00"));
    assertThat(result.answer().zh()).contains("较高的一半户均利润100.00元，另一半300.00元");
  }

  @Test
  @DisplayName("m-complaint: open complaints come first")
  void complaint() {
    ReportResult result = report("m-complaint");
    assertThat(list(result).stream().map(r -> r.get("reason")))
        .containsExactly("未结1件，近12个月投诉1次", "近12个月投诉5次");
    assertThat(text(result, "complaints")).isEqualTo("6");
    assertThat(text(result, "rate")).isEqualTo("200.00");
    assertThat(text(result, "missing")).isEqualTo("1");
  }

  @Test
  @DisplayName("m-elements: a low rating of what matters much is marked")
  void elements() {
    ReportResult result = ReportBank.bank("m-elements");
    assertThat(column(result, "flag"))
        .containsExactly(
            entry("等候时间", "看重而做得不好"), entry("环境", ""), entry("专业", ""), entry("便利", "缺权重或评分"));
    assertThat(column(result, "gap")).containsEntry("等候时间", "30.00").containsEntry("专业", "4.00");
    assertThat(text(result, "score")).isEqualTo("61.00");
    assertThat(result.answer().zh()).contains("看重而做得不好的有1项");
  }
}
