package org.tierbook.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tierbook.model.Ledger;
import org.tierbook.model.Ledger.Bucket;
import org.tierbook.model.Months;

/** What a damaged file does: nothing is lost without being counted, and nothing is guessed. */
class DamagedFileTest {
  private static final String HEADER = "客户号,客户姓名,日均综合金融资产,开户日期,理财卡级别\n";
  private static final String GOOD = "C1,张三,100.00,2020-01-31,金卡\n";

  @TempDir Path folder;
  private IntakeFixture project;

  @BeforeEach
  void start() {
    project = new IntakeFixture(folder);
    project.allowRejects("1");
  }

  /**
   * A file whose other rows are taken.
   *
   * @param counts accepted, rejected, duplicate, total rows
   */
  @SuppressWarnings("ArrayRecordComponent") // a table of literals
  private record Case(String name, String text, String counts, String money, String... problems) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> partlyDamaged() {
    return List.of(
        new Case("nothing wrong", HEADER + GOOD, "1 0 0 0", "100.00/0.00"),
        new Case(
            "too few fields",
            HEADER + GOOD + "C2,李四,5\n",
            "1 1 0 0",
            "100.00/0.00",
            "rejected-field-count@3"),
        new Case(
            "too many fields",
            HEADER + GOOD + "C2,李四,5,,,x\n",
            "1 1 0 0",
            "100.00/0.00",
            "rejected-field-count@3"),
        new Case(
            "text after a quote",
            HEADER + "\"C2\"x,李四,5,,\n" + GOOD,
            "1 1 0 0",
            "100.00/0.00",
            "rejected-broken-quotes@2"),
        new Case(
            "NUL bytes",
            HEADER + GOOD + "C2,李四,1\0002,,\n",
            "1 1 0 0",
            "100.00/0.00",
            "rejected-not-a-number@3"),
        new Case(
            "an id that a spreadsheet made a number",
            HEADER + GOOD + "1.23E+17,李四,5,,\n",
            "1 1 0 0",
            "100.00/5.00",
            "rejected-digits-lost@3"),
        new Case(
            "a day that doesn't exist",
            HEADER + GOOD + "C2,李四,5,2024/02/30,\n",
            "1 1 0 0",
            "100.00/5.00",
            "rejected-not-a-date@3"),
        new Case(
            "a customer twice",
            HEADER + GOOD + "C2,李四,5,,\nC2,李四,7,,\n",
            "1 0 2 0",
            "100.00/12.00",
            "rejected-duplicate@3"),
        new Case(
            "a total that disagrees",
            HEADER + GOOD + "合计,,101.00,,\n",
            "1 0 0 1",
            "100.00/0.00",
            "customers-control-total@0"),
        new Case(
            "a total that agrees, rejected rows included",
            HEADER + GOOD + ",李四,1.00,,\n合计,,101.00,,\n",
            "1 1 0 1",
            "100.00/1.00",
            "rejected-no-customer-id@3"),
        new Case(
            "a code that nobody knows",
            HEADER + GOOD + "C2,李四,5,,铜卡\n",
            "2 0 0 0",
            "105.00/0.00",
            "customers-unknown-code@3"),
        new Case(
            "a day after the month",
            HEADER + GOOD + "C2,李四,5,2026-11-01,\nC3,王五,5,2026-10-31,\n",
            "3 0 0 0",
            "110.00/0.00",
            "customers-future-date@3"),
        new Case(
            "a character lost",
            HEADER + GOOD + "C2,李\uFFFD,5,,\nC3,张?,5,,\nC4,Y?,5,,\n",
            "4 0 0 0",
            "115.00/0.00",
            "customers-replaced-character@3"),
        new Case(
            "another month's rows",
            "客户号,数据月份,日均综合金融资产\nC1,2026-10,1\nC2,2026-09,2\n",
            "1 1 0 0",
            "1.00/2.00",
            "rejected-other-month@3"));
  }

  @ParameterizedTest
  @MethodSource
  void partlyDamaged(Case file) {
    project.month("2026-10", file.text);
    Ledger ledger = project.read().latest().orElseThrow().ledger();
    assertThat(project.problems()).containsExactly(file.problems);
    assertThat(
            ledger.count(Bucket.ACCEPTED)
                + " "
                + ledger.count(Bucket.REJECTED)
                + " "
                + ledger.count(Bucket.DUPLICATE)
                + " "
                + ledger.count(Bucket.TOTAL_ROW))
        .isEqualTo(file.counts);
    assertThat(ledger.entries().stream().mapToLong(Ledger.Entry::records).sum())
        .isEqualTo(ledger.records());
    var money = ledger.totals().get(0);
    assertThat(money.accepted() + "/" + money.rejected()).isEqualTo(file.money);
  }

  /** A file that is refused as a whole. */
  @SuppressWarnings("ArrayRecordComponent") // a table of literals
  private record Refused(String name, byte[] bytes, String problem) {
    Refused(String name, String text, String problem) {
      this(name, text.getBytes(StandardCharsets.UTF_8), problem);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Refused> refused() {
    byte[] mixed = (HEADER + GOOD).getBytes(StandardCharsets.UTF_8);
    byte[] other = "C2,李四,5,,\n".getBytes(Charset.forName("GB18030"));
    byte[] both = java.util.Arrays.copyOf(mixed, mixed.length + other.length + 1);
    System.arraycopy(other, 0, both, mixed.length, other.length);
    both[both.length - 1] = (byte) 0xff;
    byte[] binary = new byte[4096];
    new java.util.Random(7).nextBytes(binary);
    return List.of(
        new Refused("empty", "", "customers-empty-file@0"),
        new Refused("a header alone", HEADER, "customers-empty-file@0"),
        new Refused(
            "a quote that never ends",
            HEADER + GOOD + "C2,\"李四,5,,\nC3,王五,5,,\n",
            "customers-open-quote@3"),
        new Refused("two encodings", both, "customers-mixed-encoding@3"),
        new Refused("no text at all", binary, "customers-not-decodable@1"),
        new Refused(
            "long ids rounded",
            HEADER + "622202123456789000,张三,1,,\n622202123456788000,李四,1,,\n",
            "customers-rounded-ids@0"));
  }

  @ParameterizedTest
  @MethodSource
  void refused(Refused file) {
    project.write("content/customers/2026-10.csv", file.bytes);
    Months months = project.read();
    assertThat(project.problems().get(0)).isEqualTo(file.problem);
    assertThat(months.latest()).isEmpty();
  }

  @Test
  void aMissingColumnComesWithTheClosestHeader() {
    project.month("2026-10", "客户号,日均综合金融资\nC1,1\n");
    assertThat(project.read().latest()).isEmpty();
    assertThat(project.problems()).containsExactly("customers-missing-column@1");
    assertThat(project.problem("customers-missing-column").arguments())
        .containsEntry("column", "aum_daily_avg")
        .containsEntry("closest", "日均综合金融资");
  }

  @Test
  void tooManyRejectsStopTheBuild() throws Exception {
    project.allowRejects("0.25");
    project.month("2026-10", HEADER + GOOD + "C2,,x,,\nC3,,1,,\nC4,,1,,\n");
    assertThat(project.read().latest().orElseThrow().ledger().count(Bucket.REJECTED)).isEqualTo(1);
    project.month("2026-10", HEADER + GOOD + "C2,,x,,\nC3,,1,,\nC4,,1,,\n,,1,,\n");
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
