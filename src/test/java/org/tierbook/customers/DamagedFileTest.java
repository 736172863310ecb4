package org.tierbook.customers;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tierbook.diag.Problem;
import org.tierbook.diag.Severity;
import org.tierbook.model.Ledger;
import org.tierbook.model.Ledger.Bucket;
import org.tierbook.model.Months;

/**
 * What a damaged file does: it ends in the right numbers, or in one clear message with line and
 * column; nothing is lost without being counted, nothing is guessed, and no value is shown.
 */
class DamagedFileTest {
  /** What stands in rows, and in no message. */
  private static final List<String> VALUES =
      List.of("张三", "李四", "王五", "C1", "C2", "C3", "13912345678", "622202");

  @TempDir private static Path made;
  @TempDir Path folder;
  private IntakeFixture project;

  @BeforeEach
  void start() {
    project = new IntakeFixture(folder);
    project.allowRejects("1");
  }

  static List<DamageCase> cases() {
    List<DamageCase> cases = new ArrayList<>(DamagedRows.all());
    cases.addAll(DamagedTexts.all());
    cases.addAll(DamagedWrappings.packed());
    cases.addAll(DamagedWrappings.workbooks());
    cases.addAll(DamagedWrappings.parquets(made));
    assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void endsInNumbersOrInOneMessage(DamageCase file) {
    project.write("content/customers/" + file.file(), file.bytes());
    Months months = Assertions.assertTimeout(Duration.ofSeconds(20), () -> project.read());
    assertThat(end(months)).isEqualTo(file.end());
    for (Problem problem : project.found()) {
      assertThat(project.text(problem))
          .startsWith("content/customers/" + file.file())
          .doesNotContain(VALUES)
          .doesNotContain(folder.toString())
          .hasSizeLessThan(2_000);
    }
  }

  private String end(Months months) {
    String problems = project.found().stream().map(DamagedFileTest::place).collect(joining(" "));
    if (months.latest().isEmpty()) {
      assertThat(project.found()).hasSize(1);
      assertThat(project.found().get(0).severity()).isEqualTo(Severity.ERROR);
      return "refused " + problems;
    }
    Ledger ledger = months.latest().get().ledger();
    assertThat(ledger.entries().stream().mapToLong(Ledger.Entry::records).sum())
        .isEqualTo(ledger.records());
    var money = ledger.totals().get(0);
    String counts =
        Stream.of(Bucket.ACCEPTED, Bucket.REJECTED, Bucket.DUPLICATE, Bucket.TOTAL_ROW)
            .map(bucket -> Long.toString(ledger.count(bucket)))
            .collect(joining(" "));
    return (counts + " " + money.accepted() + "/" + money.rejected() + " " + problems).strip();
  }

  private static String place(Problem problem) {
    String line = problem.id() + "@" + problem.at().line();
    return problem.at().column() == 0 ? line : line + ":" + problem.at().column();
  }

  @Test
  void aMissingColumnComesWithTheClosestHeader() {
    project.month("2026-10", "客户号,日均综合金融资\nC1,1\n");
    assertThat(project.read().latest()).isEmpty();
    assertThat(project.text(project.problem("customers-missing-column")))
        .isEqualTo(
            """
            content/customers/2026-10.csv:1:5: error: required column 'aum_daily_avg' (日均综合金融资产) is missing [customers-missing-column]
                客户号,日均综合金融资
                       ^
              hint: closest header: 日均综合金融资; a header of your own can go into the aliases of columns.yaml
            """);
  }

  @Test
  void tooManyRejectsStopTheBuild() throws Exception {
    String header = DamageCase.HEADER;
    String good = DamageCase.GOOD;
    project.allowRejects("0.25");
    project.month("2026-10", header + good + "C2,,x,,\nC3,,1,,\nC4,,1,,\n");
    assertThat(project.read().latest().orElseThrow().ledger().count(Bucket.REJECTED)).isEqualTo(1);
    project.month("2026-10", header + good + "C2,,x,,\nC3,,1,,\nC4,,1,,\n,,1,,\n");
    assertThat(project.read().latest()).isEmpty();
    assertThat(project.problem("too-many-rejects").arguments())
        .containsEntry("rejected", "2")
        .containsEntry("rows", "5")
        .containsEntry("limit", "25");
    assertThat(Files.readString(folder.resolve(".tierbook/rejects/2026-10.csv")))
        .contains("\"3\",\"not-a-number\",\"aum_daily_avg\",\"C2\"")
        .contains("\"6\",\"no-customer-id\"");
  }
}
