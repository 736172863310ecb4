package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Gaps;
import org.tierbook.model.Playbook;
import org.tierbook.model.PublishedCell;
import org.tierbook.model.PublishedRow;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;

/** What reports say where there is little or nothing to say. */
class ReportStatesTest {
  private static Playbook playbook() {
    Diagnostics diagnostics = new Diagnostics();
    return PlaybookReader.read(SourceTree.scan(Path.of(""), diagnostics), diagnostics);
  }

  @Test
  void saysInWordsThatABranchHasNobody() {
    for (Report report : playbook().reports()) {
      if (!report.per().contains(org.tierbook.model.Level.BRANCH)) {
        continue;
      }
      String scheme = report.forEachScheme() ? "ib-natural-life" : "";
      ReportResult result = ReportBank.report("empty", report.id(), scheme);
      assertThat(result.answer().zh())
          .as(report.id())
          .isNotBlank()
          .doesNotContain("—", "NaN", "{", "null", "0.0%", "Infinity");
      for (Table.Row row : result.table().rows()) {
        assertThat(row.cells().stream().map(c -> c.text().zh()))
            .as(report.id())
            .doesNotContain("0.0%", "NaN", "null");
      }
    }
  }

  /** A rate in a sentence has words for the month in which there is nothing to divide by. */
  @Test
  void hasWordsForARateOverNothing() {
    List<String> without = new ArrayList<>();
    for (Report report : playbook().reports()) {
      boolean rate =
          Gaps.of(report.answer().zh()).stream()
              .flatMap(g -> report.figures().stream().filter(f -> f.name().equals(Gaps.name(g))))
              .anyMatch(f -> f.format() == ColumnFormat.SHARE || f.format() == ColumnFormat.RATIO);
      if (rate && report.noAnswer().isEmpty()) {
        without.add(report.id());
      }
    }
    assertThat(without).isEmpty();
  }

  /** Numerator, denominator, population, and how many lack a value. */
  @Test
  void definesWhatItCounts() {
    for (Report report : playbook().reports()) {
      assertThat(report.definition()).as(report.id()).hasSizeGreaterThan(1);
      assertThat(report.question().zh()).as(report.id()).endsWith("？");
      assertThat(report.definition())
          .as(report.id())
          .allSatisfy(d -> assertThat(d.meaning().en()).isNotBlank());
    }
  }

  @Test
  @DisplayName("m-suzhou: the values are those of scheme 8")
  void suzhou() {
    var table =
        playbook().published().stream().filter(p -> p.id().equals("suzhou-2012")).findFirst();
    PublishedRow total =
        table.orElseThrow().rows().stream().filter(PublishedRow::total).findFirst().orElseThrow();
    assertThat(value(total, "amount")).isEqualByComparingTo("3107374.15");
    assertThat(value(total, "holders")).isEqualByComparingTo("7439456");
    PublishedRow small = row(table.orElseThrow().rows(), "0-1");
    assertThat(cell(small, "amount").state()).isEqualTo(PublishedCell.State.PUBLISHED);
    assertThat(value(small, "amount")).isEqualByComparingTo("322918.32184");
    assertThat(value(small, "holders")).isEqualByComparingTo("6519865");
    assertThat(cell(row(table.orElseThrow().rows(), "100-plus"), "holders").state())
        .isEqualTo(PublishedCell.State.UNKNOWN);
    assertThat(value(row(table.orElseThrow().rows(), "1-5"), "amount_share"))
        .isEqualByComparingTo("47.298");
  }

  private static PublishedRow row(List<PublishedRow> rows, String id) {
    return rows.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private static PublishedCell cell(PublishedRow row, String column) {
    return Objects.requireNonNull(row.cells().get(column), column);
  }

  private static BigDecimal value(PublishedRow row, String column) {
    return cell(row, column).value().orElseThrow();
  }

  @Test
  void keepsEachReportInAFolderOfItsName() {
    for (Report report : playbook().reports()) {
      assertThat(Files.exists(Path.of("content/reports", report.id(), "figures.sql")))
          .as(report.id())
          .isTrue();
    }
  }
}
