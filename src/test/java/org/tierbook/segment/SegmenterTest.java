package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.model.Figures;
import org.tierbook.model.MonthFigures.MissingReport;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;

class SegmenterTest {
  @TempDir private static Path folder;
  private static Figures figures = Figures.NONE;

  @BeforeAll
  static void run() {
    Diagnostics diagnostics = new Diagnostics();
    Playbook playbook = PlaybookReader.read(SourceTree.scan(Path.of(""), diagnostics), diagnostics);
    TestMonths test = new TestMonths(folder, playbook);
    for (int i = 0; i < 3; i++) {
      test.month(YearMonth.of(2026, 8 + i), TestMonths.customers(2400, i));
    }
    Months months = test.months(6, 18);
    figures = Segmenter.run(months, playbook, SegmentOptions.DEFAULT, diagnostics, Progress.NONE);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void leavesReportsOfTheFirstMonthOutAndNamesThem() {
    assertThat(figures.months()).hasSize(3);
    assertThat(figures.months().get(0).missing())
        .extracting(MissingReport::report)
        .contains("m-dormant")
        .doesNotContain("m-migration");
    assertThat(figures.months().get(2).missing())
        .contains(new MissingReport("m-migration", List.of("previous_month")));
    assertThat(figures.months().get(2).result("m-migration", Optional.of("ib-natural-life")))
        .isEmpty();
  }

  /** A missing required column stops the build with its name: golden case missing-column. */
  @Test
  @DisplayName("m-quality: optional columns are listed with the reports that they cost")
  void namesWhatMissingColumnsCost() {
    ReportResult quality =
        figures.months().get(0).result("m-quality", Optional.empty()).orElseThrow();
    assertThat(
            quality.table().rows().stream()
                .filter(r -> r.cells().get(0).text().zh().equals("未出报表"))
                .map(r -> r.cells().get(1).text().zh() + r.cells().get(4).text().zh()))
        .contains("客户升级缺理财卡级别", "电话量与成功率缺客户经理月报", "沉睡客户与回流率缺最近交易日期");
  }

  @Test
  void givesEveryTierARowBestFirstWithTotalsAndShares() {
    ReportResult result =
        figures.months().get(0).result("m-structure", Optional.of("ib-natural-life")).orElseThrow();

    assertThat(result.table().rows().stream().map(Table.Row::key))
        .containsExactly("black-gold", "platinum", "gold", "silver", "unclassified", "total");
    assertThat(result.table().rows().get(5).cells().get(3).text().zh()).isEqualTo("100.0%");
    assertThat(result.answer().zh()).startsWith("月末2,342户，共").contains("最高两级占客户的");
  }

  @Test
  void keepsListsInsideAndNamesMasked() {
    assertThat(figures.months())
        .allSatisfy(m -> assertThat(m.results()).allSatisfy(r -> assertThat(r.list()).isEmpty()));
    ReportResult todo = inside("B1", "m-todo");
    Table list = todo.list().orElseThrow().table();

    assertThat(list.rows()).isNotEmpty();
    assertThat(list.rows().get(0).cells().get(0).text().zh()).startsWith("C10");
    assertThat(list.rows().get(0).cells().get(1).text().zh())
        .startsWith("王*")
        .doesNotContain("1", "2");
    assertThat(list.rows())
        .allSatisfy(r -> assertThat(r.cells()).allSatisfy(c -> assertThat(c.value()).isNotNull()));
    assertThat(inside("B1", "m-near").list().orElseThrow().table().rows())
        .allSatisfy(r -> assertThat(r.cells().get(5).text().zh()).contains("还差"));
  }

  private static ReportResult inside(String unit, String report) {
    return figures.inside().stream()
        .filter(u -> u.unit().id().equals(unit))
        .flatMap(u -> u.results().stream())
        .filter(r -> r.report().equals(report))
        .findFirst()
        .orElseThrow();
  }
}
