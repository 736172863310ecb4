package org.tierbook.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tierbook.model.Branch;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Ledger;
import org.tierbook.model.Manager;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Section;
import org.tierbook.model.SectionTable;
import org.tierbook.model.Snapshot;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;
import org.tierbook.text.Localized;

/** Snapshots written straight into their stores, column by column as SQL expressions. */
final class TestMonths {
  private final Path folder;
  private final Playbook playbook;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final List<SectionTable> sections = new ArrayList<>();

  TestMonths(Path folder, Playbook playbook) {
    this.folder = folder;
    this.playbook = playbook;
  }

  /**
   * Adds a month.
   *
   * @param rows a query with customer_key and any columns of the catalogue, personal ones too
   */
  TestMonths month(YearMonth month, String rows) {
    return month(month, rows, Map.of());
  }

  /** The same, with files beside the customers: a query by the name of each. */
  TestMonths month(YearMonth month, String rows, Map<String, String> files) {
    Path at = folder.resolve(month.toString());
    try {
      Files.createDirectories(at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<String> given = new LinkedHashSet<>();
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      store.execute("create table input as " + rows);
      given.addAll(store.columns("select * from input"));
      store.attachWritable(at.resolve("facts.duckdb"), "f");
      store.attachWritable(at.resolve("persons.duckdb"), "p");
      store.execute("create table f.facts as select customer_key" + facts(given) + " from input");
      store.execute(
          "create table p.persons as select customer_key" + persons(given) + " from input");
      given.addAll(files.keySet());
      long count = store.query("select count(*) from input").get(0).count(0);
      snapshots.add(
          new Snapshot(
              month, month.atEndOfMonth(), at, given, ledger(month, count), "digest-" + month));
    }
    files.forEach((name, query) -> beside(month, name, query));
    return this;
  }

  private void beside(YearMonth month, String name, String rows) {
    Section section = playbook.section(name).orElseThrow();
    Path store = folder.resolve(month + "-" + name + ".duckdb");
    try (Store made = Store.file(store, StoreSettings.DEFAULT)) {
      made.execute("create table rows as " + rows);
    }
    Optional<YearMonth> of = section.monthly() ? Optional.of(month) : Optional.empty();
    sections.add(new SectionTable(section, of, store, ledger(month, 0), name));
  }

  private static Ledger ledger(YearMonth month, long count) {
    return new Ledger(
        month + ".csv",
        "UTF-8",
        count + 1,
        List.of(
            new Ledger.Entry(Ledger.Bucket.HEADER, "", "", 1),
            new Ledger.Entry(Ledger.Bucket.ACCEPTED, "", "", count)),
        List.of());
  }

  private String facts(Set<String> given) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (CustomerColumn column : playbook.columns()) {
      String name = column.name();
      if (column.personal() || name.equals("customer_id")) {
        columns.put(name + "_known", given.contains(name) ? name + " is not null" : "false");
      } else {
        columns.put(
            name, "cast(" + (given.contains(name) ? name : "null") + " as " + type(column) + ")");
      }
    }
    columns.put(
        "branch_id",
        given.contains("branch_id") ? "coalesce(cast(branch_id as varchar), '')" : "''");
    boolean born = given.contains("birth_date");
    columns.put("age_years", born ? "2026 - cast(year(birth_date) as integer)" : "null::integer");
    columns.put("birth_month", born ? "cast(month(birth_date) as integer)" : "null::integer");
    StringBuilder sql = new StringBuilder();
    columns.forEach(
        (name, expression) -> sql.append(", ").append(expression).append(" as ").append(name));
    return sql.toString();
  }

  private String persons(Set<String> given) {
    StringBuilder sql = new StringBuilder();
    for (CustomerColumn column : playbook.columns()) {
      if (column.personal() || column.name().equals("customer_id")) {
        String value = given.contains(column.name()) ? column.name() : "null";
        sql.append(", cast(").append(value).append(" as ").append(type(column));
        sql.append(") as ").append(column.name());
      }
    }
    return sql.toString();
  }

  private static String type(CustomerColumn column) {
    if (column.name().equals("household_id")) {
      return "integer";
    }
    return switch (column.type()) {
      case MONEY -> "decimal(18,2)";
      case DECIMAL -> "decimal(18,4)";
      case INTEGER -> "bigint";
      case DATE -> "date";
      case YES_NO -> "boolean";
      default -> "varchar";
    };
  }

  Months months(int branches, int managers) {
    List<Branch> units = new ArrayList<>();
    List<Manager> people = new ArrayList<>();
    for (int i = 1; i <= branches; i++) {
      Localized name = Localized.of(i + "号网点", "Branch " + i);
      units.add(new Branch("B" + i, name, Optional.empty(), Optional.empty(), Optional.empty()));
    }
    for (int i = 1; i <= managers; i++) {
      people.add(new Manager("M" + i, "经理" + i, "B" + (1 + (i - 1) % branches)));
    }
    return new Months(snapshots, units, people, sections);
  }

  /** A bank of customers whose assets grow and shrink from month to month in a fixed way. */
  static String customers(int count, int month) {
    return """
        select i as customer_key, 'C' || (100000 + i) as customer_id, '王' || i as customer_name,
          date '1960-01-01' + cast(i * 37 %% 15000 as integer) as birth_date,
          'B' || (1 + i %% 6) as branch_id,
          case when i %% 5 = 0 then null else 'M' || (1 + i %% 6 + 6 * (i // 7 %% 3)) end as manager_id,
          case when i %% 4 = 0 then i // 8 end as household_id,
          case when i %% 97 = 0 then null
            else round(exp(7 + (i * 7919 %% 1000) / 1000.0 * 7.5)
              * (1 + ((i * 13 + %d * 7) %% 11 - 5) / 40.0), 2) end as aum_daily_avg,
          round(exp(6 + (i * 104729 %% 1000) / 1000.0 * 7), 2) as deposit_balance,
          date '2026-10-31' - cast(i %% 60 as integer) as last_contact_date,
          case when i %% 31 = 0 then 60000 + i end as large_out_amt,
          case when i %% 17 = 0 then date '2026-11-01' + cast(i %% 30 as integer) end as next_maturity_date,
          case when i %% 17 = 0 then i * 100 end as next_maturity_amt,
          case when i %% 301 = 0 then '住院' when i %% 211 = 0 then '乔迁' end as key_event,
          case when i %% 301 = 0 or i %% 211 = 0 then date '2026-10-20' + cast(i %% 30 as integer) end as key_event_date
        from range(1, %d) t(i) where (i + %d) %% 41 <> 0
        """
        .formatted(month, count + 1, month);
  }
}
