package org.tierbook.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.model.Ledger;
import org.tierbook.model.Ledger.Bucket;
import org.tierbook.model.Months;

class CustomerIntakeTest {
  @TempDir Path folder;
  private IntakeFixture project;

  @BeforeEach
  void start() {
    project = new IntakeFixture(folder);
  }

  @Test
  void aPlainMonthIsTakenIn() {
    project.month(
        "2026-10",
        """
        客户号,网点号,客户姓名,出生日期,日均综合金融资产,家庭编号,是否满意,优质特征
        C1,0102,张三,1980-11-01,"268,000.50",H1,是,1;9
        C2,,李四,,,H1,N,
        """);
    Months months = project.read();
    assertThat(project.problems()).isEmpty();
    var snapshot = months.latest().orElseThrow();
    assertThat(snapshot.asOf()).isEqualTo("2026-10-31");
    assertThat(snapshot.columns())
        .contains("aum_daily_avg", "customer_id")
        .doesNotContain("card_level");
    assertThat(
            IntakeFixture.query(
                snapshot,
                "select customer_key, branch_id, manager_id, household_id, age_years, birth_month,"
                    + " data_month, aum_daily_avg, satisfied, quality_signals, birth_date_known,"
                    + " card_level, loan_balance from f.facts order by customer_key"))
        .containsExactly(
            "1|0102||1|45|11|2026-10|268000.50|true|1;9|true||", "2|||1|||2026-10||false||false||");
    assertThat(IntakeFixture.query(snapshot, "from p.persons order by all"))
        .containsExactly("1|C1|张三|1980-11-01||", "2|C2|李四|||");
    assertThat(snapshot.ledger().records()).isEqualTo(3);
    assertThat(snapshot.ledger().count(Bucket.ACCEPTED)).isEqualTo(2);
    assertThat(months.branches()).extracting(b -> b.id()).containsExactly("0102");
  }

  @Test
  void whatBanksExportIsRead() {
    project.write(
        "content/customers/2026-10.csv",
        """
        个人客户资产明细表（单位：万元）

        客户编号\t姓名\t日均AUM\t开户日期\t是否满意
        '0001\t"王
        五"\t１２．５\t2015年3月2日\t1
        ="0002"\t赵六\t(1,234.00)\t20150302\t0
        0003\t钱七\t-\t9999-12-31\t空
        合计\t\t-1221.50\t\t
        """
            .replace("\n", "\r\n"),
        Charset.forName("GB18030"));
    var snapshot = project.read().latest().orElseThrow();
    assertThat(project.problems()).isEmpty();
    assertThat(
            IntakeFixture.query(
                snapshot,
                "select customer_id, customer_name, aum_daily_avg, open_date, satisfied from"
                    + " f.facts join p.persons using (customer_key) order by customer_key"))
        .containsExactly(
            "0001|王\r\n五|125000.00|2015-03-02|true",
            "0002|赵六|-12340000.00|2015-03-02|false",
            "0003|钱七|||");
    Ledger ledger = snapshot.ledger();
    assertThat(ledger.encoding()).isEqualTo("GB18030");
    assertThat(ledger.entries())
        .extracting(e -> e.bucket() + " " + e.records())
        .containsExactly("HEADER 3", "ACCEPTED 3", "TOTAL_ROW 1");
    assertThat(ledger.totals().get(0).control().orElseThrow()).isEqualTo("-12215000.00");
  }

  @Test
  void everyBadRowIsRejectedWithItsReason() {
    project.allowRejects("1");
    project.month(
        "2026-10",
        """
        客户号,日均综合金融资产,开户日期,持有产品数,是否满意,理财卡级别
        C1,1,2024-02-29,1,Y,金卡
        C2,1.2.3,,,,
        C3,"12,34",,,,
        C4,1,2024/02/30,,,
        C5,1,,1.5,,
        C6,1,,,maybe,
        1.23E+17,1,,,,
        ,1,,,,
        C9,1
        "C10"x,1,,,,
        C11,1,,,,铜卡
        C12,12345678901234567,,,,
        """);
    var ledger = project.read().latest().orElseThrow().ledger();
    assertThat(ledger.count(Bucket.ACCEPTED)).isEqualTo(2);
    assertThat(project.problems())
        .containsExactly(
            "rejected-not-a-number@3",
            "rejected-not-a-date@5",
            "rejected-not-whole@6",
            "rejected-not-yes-no@7",
            "rejected-digits-lost@8",
            "rejected-no-customer-id@9",
            "rejected-field-count@10",
            "rejected-broken-quotes@11",
            "customers-unknown-code@12",
            "rejected-too-large@13");
    assertThat(project.problem("rejected-not-a-number").arguments())
        .containsEntry("count", "2")
        .containsEntry("lines", "3, 4")
        .containsEntry("column", "aum_daily_avg");
    assertThat(ledger.totals().get(0).accepted()).isEqualTo("2.00");
    assertThat(ledger.totals().get(0).rejected()).isEqualTo("5.00");
  }

  @Test
  void bothRowsOfADuplicateAreRejected() {
    project.allowRejects("0.9");
    project.month("2026-10", "客户号,日均综合金融资产\nC1,1\nC2,2\nC1,4\nC3,8\nC1,16\n");
    var snapshot = project.read().latest().orElseThrow();
    assertThat(project.problems()).containsExactly("rejected-duplicate@2");
    assertThat(project.problem("rejected-duplicate").arguments()).containsEntry("lines", "2, 4, 6");
    assertThat(snapshot.ledger().count(Bucket.DUPLICATE)).isEqualTo(3);
    assertThat(snapshot.ledger().count(Bucket.ACCEPTED)).isEqualTo(2);
    assertThat(snapshot.ledger().totals().get(0).accepted()).isEqualTo("10.00");
    assertThat(snapshot.ledger().totals().get(0).rejected()).isEqualTo("21.00");
    assertThat(IntakeFixture.query(snapshot, "select customer_id from p.persons order by all"))
        .containsExactly("C2", "C3");
    assertThat(IntakeFixture.query(snapshot, "select aum_daily_avg from f.facts order by all"))
        .containsExactly("2.00", "8.00");
  }

  @Test
  void perCentIsReadInRatiosAlone() {
    project.allowRejects("1");
    project.month(
        "2026-10", "客户号,日均综合金融资产,客户份额,忠诚度评分\nC1,1,35.5%,35%\nC2,1,３５％,0.35\nC3,35%,1,1\n");
    var snapshot = project.read().latest().orElseThrow();
    assertThat(project.problems()).containsExactly("rejected-not-a-number@4");
    assertThat(
            IntakeFixture.query(
                snapshot,
                "select wallet_share_pct, loyalty_score from f.facts order by customer_key"))
        .containsExactly("35.5000|0.3500", "35.0000|0.3500");
  }
}
