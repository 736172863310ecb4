package org.tierbook.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.diag.Severity;
import org.tierbook.model.Months;
import org.tierbook.model.Snapshot;

/** What shows only when files are seen beside each other, or a second time. */
class ManyMonthsTest {
  private static final String HEADER = "客户号,日均综合金融资产\n";

  @TempDir Path folder;
  private IntakeFixture project;

  @BeforeEach
  void start() {
    project = new IntakeFixture(folder);
  }

  @Test
  void zerosLostInALaterMonthStopTheBuild() {
    project.month("2026-09", HEADER + "000123,1\n100000,2\n");
    project.month("2026-10", HEADER + "100000,2\n123,1\n");
    project.read();
    assertThat(project.problems()).containsExactly("customers-id-width@3");
    assertThat(project.text(project.found().get(0)))
        .isEqualTo(
            """
            content/customers/2026-10.csv:3: error: values of 'customer_id' have 3-6 digits here and 6 in content/customers/2026-09.csv: leading zeros were lost [customers-id-width]
              hint: export the file whose numbers are shorter again, with numbers as text
            """);
  }

  @Test
  void zerosLostInAnEarlierMonthAreTheEarlierMonthsFault() {
    project.month("2026-09", HEADER + "7,1\n12,2\n");
    project.month("2026-10", HEADER + "000007,1\n000012,2\n");
    project.read();
    assertThat(project.found())
        .extracting(p -> p.at().path() + " " + p.at().line())
        .containsExactly("content/customers/2026-09.csv 2");
  }

  @Test
  void numbersThatOnlyGrowAreNoFault() {
    project.month("2026-09", HEADER + "98,1\n99,2\nA1,1\n");
    project.month("2026-10", HEADER + "99,2\n100,1\nAB,1\n");
    project.read();
    assertThat(project.problems()).isEmpty();
  }

  @Test
  void ofACorrectedMonthTheHighestRevisionCounts() {
    project.month("2026-10", HEADER + "C1,1\n");
    project.month("2026-10.r2", HEADER + "C1,2\n");
    project.write(
        "content/customers/2026-10.r10.xlsx",
        TableFiles.workbook(TableFiles.rows("客户号|日均综合金融资产", "C1|10")));
    Months months = project.read();
    assertThat(project.problems()).isEmpty();
    assertThat(months.snapshots()).hasSize(1);
    assertThat(months.latest().orElseThrow().ledger().file()).isEqualTo("2026-10.r10.xlsx");
  }

  @Test
  void oneMonthInTwoFilesIsAnError() {
    project.month("2026-10", HEADER + "C1,1\n");
    project.write(
        "content/customers/2026-10.zip",
        TableFiles.zip("a.csv", TableFiles.utf8(HEADER + "C1,2\n")));
    project.read();
    assertThat(project.problems()).containsExactly("customers-month-twice@0");
    assertThat(project.found().get(0).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void whatWasSaidOfAFileIsSaidAgain() {
    project.month("2026-10", "客户号,手机,日均综合金融资产\nC1,1,1\n合计,,2\n");
    project.read();
    List<String> first = project.found().stream().map(project::text).toList();
    project.read();
    assertThat(project.found().stream().map(project::text).toList()).isEqualTo(first).hasSize(2);
  }

  @Test
  void declaredDaysAreRead() {
    project.write(
        "content/customers/columns.yaml",
        """
        - {name: customer_id, type: text, label: {zh: 客户号, en: Number}, personal: yes}
        - {name: aum_daily_avg, type: money, label: {zh: 日均综合金融资产, en: Assets}}
        - {name: open_date, type: date, label: {zh: 开户日期, en: Opened}, dates: excel}
        - {name: close_date, type: date, label: {zh: 销户日期, en: Closed}, dates: day_first}
        - {name: last_txn_date, type: date, label: {zh: 最近交易日期, en: Last}, dates: month_first}
        """);
    project.allowRejects("1");
    project.month(
        "2026-10",
        """
        客户号,日均综合金融资产,开户日期,销户日期,最近交易日期
        C1,1,45352,3/4/2024,3/4/2024
        C2,1,2024-03-01,31.12.2024,12-31-2024
        C3,1,59,,
        C4,1,60,,
        C5,1,1,31/02/2024,
        C6,1,,,31/12/2024
        """);
    Snapshot snapshot = project.read().latest().orElseThrow();
    assertThat(
            IntakeFixture.query(
                snapshot, "select open_date, close_date, last_txn_date from f.facts order by all"))
        .containsExactlyInAnyOrder(
            "2024-03-01|2024-04-03|2024-03-04", "2024-03-01|2024-12-31|2024-12-31", "1900-02-28||");
    assertThat(project.problems())
        .containsExactly("rejected-not-a-date@5", "rejected-not-a-date@6", "rejected-not-a-date@7");
  }
}
