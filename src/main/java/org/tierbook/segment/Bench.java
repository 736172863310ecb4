package org.tierbook.segment;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.rule.OperandColumns;
import org.tierbook.rule.TierSql;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/**
 * The database that reports read: the customers of the months needed, each with its tiers, as one
 * table a month; then locked. A bench for the portal never opens the persons, so that no query on
 * it can reach one.
 */
final class Bench implements AutoCloseable {
  /** Columns that every month has, whatever the queries name. */
  private static final List<String> ALWAYS = List.of("branch_id", "manager_id", "household_id");

  private final Store store;
  private final List<Snapshot> months;
  private final Playbook playbook;

  private Bench(Store store, List<Snapshot> months, Playbook playbook) {
    this.store = store;
    this.months = List.copyOf(months);
    this.playbook = playbook;
  }

  /** For the portal: facts alone. {@code snapshots} oldest first. */
  static Bench portal(
      List<Snapshot> snapshots, Months months, Playbook playbook, StoreSettings settings) {
    return open(snapshots, false, months, playbook, settings);
  }

  /** For bundles and office: facts, and the persons of the last of the snapshots. */
  static Bench inside(
      List<Snapshot> snapshots, Months months, Playbook playbook, StoreSettings settings) {
    return open(snapshots, true, months, playbook, settings);
  }

  private static Bench open(
      List<Snapshot> snapshots,
      boolean inside,
      Months months,
      Playbook playbook,
      StoreSettings settings) {
    Bench bench = new Bench(Store.memory(settings), snapshots, playbook);
    try {
      bench.load(inside);
      new Vocabulary(playbook, months).load(bench.store);
      bench.store.lock();
      return bench;
    } catch (RuntimeException e) {
      bench.close();
      throw e;
    }
  }

  private void load(boolean inside) {
    Set<String> columns = columns(inside);
    for (Snapshot snapshot : months) {
      String facts = "facts_" + stamp(snapshot.month());
      store.attach(snapshot.folder().resolve("facts.duckdb"), facts);
      store.execute(customers(snapshot, facts + ".facts", columns));
    }
    if (inside && !months.isEmpty()) {
      Path persons = months.get(months.size() - 1).folder().resolve("persons.duckdb");
      store.attach(persons, "persons");
      store.execute("create view person as select * from persons.persons");
    }
  }

  private String customers(Snapshot snapshot, String facts, Set<String> columns) {
    String tiers = TierSql.select(playbook.schemes(), playbook.columns(), snapshot.asOf(), facts);
    return "create table "
        + table(snapshot.month())
        + " as select '' as bank_id, f.customer_key, "
        + Sql.names(columns)
        + ", t.* exclude (customer_key) from "
        + facts
        + " f join ("
        + tiers
        + ") t on t.customer_key = f.customer_key";
  }

  /** What the queries name, what the tiers' values are, and inside what reasons are given with. */
  private Set<String> columns(boolean inside) {
    Set<String> words = MonthSql.words(playbook.reports());
    Set<String> columns = new LinkedHashSet<>(ALWAYS);
    playbook.schemes().forEach(s -> columns.add(s.value()));
    for (String name : factColumns()) {
      if (words.contains(name)) {
        columns.add(name);
      }
    }
    if (inside) {
      playbook.featured().forEach(s -> columns.addAll(operandColumns(s)));
    }
    return columns;
  }

  private Set<String> operandColumns(Scheme scheme) {
    Set<String> columns = new LinkedHashSet<>();
    Set<String> facts = new LinkedHashSet<>(factColumns());
    for (OperandColumns operand :
        TierSql.operands(scheme, playbook.schemes(), playbook.columns()).values()) {
      operand.columns().stream().filter(facts::contains).forEach(columns::add);
    }
    return columns;
  }

  private List<String> factColumns() {
    List<String> names = new ArrayList<>(List.of("age_years", "birth_month"));
    for (CustomerColumn column : playbook.columns()) {
      names.add(column.personal() ? column.name() + "_known" : column.name());
    }
    return names;
  }

  Store store() {
    return store;
  }

  List<Snapshot> months() {
    return months;
  }

  /** The table of a month's customers. */
  static String table(YearMonth month) {
    return "customers_" + stamp(month);
  }

  /** The facts as taken in. */
  static String facts(YearMonth month) {
    return "facts_" + stamp(month) + ".facts";
  }

  private static String stamp(YearMonth month) {
    return String.format(Locale.ROOT, "%04d_%02d", month.getYear(), month.getMonthValue());
  }

  @Override
  public void close() {
    store.close();
  }
}
