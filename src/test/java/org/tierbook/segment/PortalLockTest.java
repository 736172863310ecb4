package org.tierbook.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreException;
import org.tierbook.store.StoreSettings;

/**
 * Queries of the portal can't reach a person, each attempt seen to work where nothing is locked.
 */
class PortalLockTest {
  @TempDir private Path folder;

  @Test
  void reachesNoPersonByAnyWay() {
    Months months = months();
    String persons = folder.resolve("2026-10/persons.duckdb").toAbsolutePath().toString();
    String csv = folder.resolve("names.csv").toAbsolutePath().toString();
    String parquet = folder.resolve("names.parquet").toAbsolutePath().toString();
    try (Store open = Store.memory(StoreSettings.DEFAULT);
        Bench bench = Bench.portal(months.snapshots(), months, playbook(), StoreSettings.DEFAULT)) {
      open.execute("copy (select '王小明' as n) to " + Store.quote(csv));
      open.execute("copy (select '王小明' as n) to " + Store.quote(parquet) + " (format parquet)");
      for (String attempt :
          List.of(
              "attach " + Store.quote(persons) + " as p (read_only)",
              "select * from read_csv(" + Store.quote(csv) + ")",
              "select * from read_parquet(" + Store.quote(parquet) + ")",
              "select * from read_text(" + Store.quote(csv) + ")",
              "copy (select 1) to " + Store.quote(folder.resolve("out.csv").toString()),
              "set memory_limit = '1GB'")) {
        open.execute(attempt);
        assertThatThrownBy(() -> bench.store().execute(attempt))
            .as(attempt)
            .isInstanceOf(StoreException.class);
      }
      for (String attempt :
          List.of(
              "set enable_external_access = true",
              "install httpfs",
              "load httpfs",
              "set lock_configuration = false")) {
        assertThatThrownBy(() -> bench.store().execute(attempt))
            .as(attempt)
            .isInstanceOf(StoreException.class);
      }
    }
  }

  @Test
  void hasNoTableViewOrColumnOfPersons() {
    Months months = months();
    try (Bench portal =
            Bench.portal(months.snapshots(), months, playbook(), StoreSettings.DEFAULT);
        Bench inside =
            Bench.inside(months.snapshots(), months, playbook(), StoreSettings.DEFAULT)) {
      assertThat(named(inside, "duckdb_columns()", "column_name"))
          .contains("customer_id", "customer_name");
      assertThat(named(inside, "duckdb_databases()", "database_name")).contains("persons");

      assertThat(named(portal, "duckdb_columns()", "column_name"))
          .contains("aum_daily_avg")
          .doesNotContain("customer_id", "customer_name", "birth_date");
      assertThat(named(portal, "duckdb_databases()", "database_name")).doesNotContain("persons");
      assertThat(named(portal, "duckdb_views()", "view_name")).doesNotContain("person", "persons");
      assertThatThrownBy(() -> portal.store().query("select * from person"))
          .isInstanceOf(StoreException.class);
    }
  }

  private static List<String> named(Bench bench, String from, String column) {
    return bench.store().query("select " + column + " from " + from).stream()
        .map((Row row) -> row.word(column))
        .toList();
  }

  private Months months() {
    return new TestMonths(folder, playbook())
        .month(YearMonth.of(2026, 10), TestMonths.customers(50, 1))
        .months(6, 18);
  }

  private static Playbook playbook() {
    Diagnostics diagnostics = new Diagnostics();
    return PlaybookReader.read(SourceTree.scan(Path.of(""), diagnostics), diagnostics);
  }
}
