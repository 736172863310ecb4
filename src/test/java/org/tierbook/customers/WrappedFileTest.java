package org.tierbook.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tierbook.customers.TableFiles.utf8;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.model.Ledger.Bucket;
import org.tierbook.model.Snapshot;

/** Compressed files, workbooks and Parquet end in the same rows as a CSV. */
class WrappedFileTest {
  private static final String CSV =
      "客户号,客户姓名,日均综合金融资产,开户日期\n007,张三,100.10,2020-01-31\n008,李四,-5,\n合计,,95.10,\n";
  private static final List<String> ROWS = List.of("007|张三|100.10|2020-01-31", "008|李四|-5.00|");

  @TempDir Path folder;
  private IntakeFixture project;

  @BeforeEach
  void start() {
    project = new IntakeFixture(folder);
  }

  private Snapshot read(String name, byte[] bytes) {
    project.write("content/customers/" + name, bytes);
    Snapshot snapshot =
        project.read().latest().orElseThrow(() -> new AssertionError(project.problems()));
    assertThat(project.problems()).isEmpty();
    assertThat(snapshot.month()).hasToString("2026-10");
    assertThat(
            IntakeFixture.query(
                snapshot,
                "select customer_id, customer_name, aum_daily_avg, open_date from f.facts join"
                    + " p.persons using (customer_key) order by customer_key"))
        .isEqualTo(ROWS);
    return snapshot;
  }

  @Test
  void gzip() {
    read("2026-10.csv.gz", TableFiles.gzip(CSV.getBytes(Charset.forName("GB18030"))));
  }

  @Test
  void zip() {
    read("customers-2026-10.zip", TableFiles.zip("export/客户.csv", utf8(CSV)));
  }

  @Test
  void workbook() {
    Snapshot snapshot =
        read(
            "2026-10.xlsx",
            TableFiles.workbook(
                List.of(
                    List.of("资产明细表（单位：元）"),
                    List.of(),
                    List.of("客户号", "客户姓名", "日均综合金融资产", "开户日期"),
                    List.of("007", "张三", 100.1, LocalDate.of(2020, 1, 31)),
                    List.of(new TableFiles.Formatted(8, "000"), "李四", -5),
                    List.of("合计", "", 95.1))));
    assertThat(snapshot.ledger().records()).isEqualTo(6);
    assertThat(snapshot.ledger().count(Bucket.HEADER)).isEqualTo(3);
    assertThat(snapshot.ledger().count(Bucket.TOTAL_ROW)).isEqualTo(1);
  }

  @Test
  void parquet() {
    Snapshot snapshot =
        read(
            "2026-10.parquet",
            TableFiles.parquet(
                folder,
                "select * from (values ('007', '张三', 100.1::decimal(18,2), date '2020-01-31'),"
                    + " ('008', '李四', -5, null)) t(客户号, 客户姓名, 日均综合金融资产, 开户日期)"));
    assertThat(snapshot.ledger().records()).isEqualTo(3);
  }

  @Test
  void parquetInAFolderThatLooksLikeAPattern() {
    project.site("customers: 'data [1]/*'\n".replace("/*", ""));
    project.write(
        "data [1]/2026-10.parquet",
        TableFiles.parquet(
            folder,
            "select 'C1' as customer_id, 6222021234567890123 as household_id, 12.5::double as"
                + " aum_daily_avg"));
    Snapshot snapshot = project.read().latest().orElseThrow();
    assertThat(IntakeFixture.query(snapshot, "select aum_daily_avg from f.facts"))
        .containsExactly("12.50");
  }
}
