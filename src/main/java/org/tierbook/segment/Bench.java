package org.tierbook.segment;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Ledger;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.rule.Cuts;
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

  /** The first month in whose file a customer stands, as its first day. */
  private static final String FIRST_SEEN = "first_seen";

  /** Customers in all months: up to here one thread is faster than several. */
  private static final long SMALL = 200_000;

  private final Store store;
  private final List<Snapshot> all;
  private final List<Snapshot> months;
  private final Playbook playbook;
  private final Set<String> words;
  private final Sections sections;
  private final List<String> columns = new ArrayList<>();

  private final MonthRules rules;
  private final Map<YearMonth, Cuts> cuts = new HashMap<>();

  private Bench(Store store, List<Snapshot> months, Months all, Playbook playbook) {
    this.store = store;
    this.all = all.snapshots();
    this.months = List.copyOf(months);
    this.playbook = playbook;
    this.rules = new MonthRules(all.snapshots(), playbook);
    this.words = words(playbook);
    this.sections = new Sections(playbook, all, words);
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
    Store store = isSmall(snapshots) ? Store.memory(fit(settings)) : Store.scratch(settings);
    Bench bench = new Bench(store, snapshots, months, playbook);
    try {
      bench.load(inside);
      bench.sections.attach(bench.store);
      new Vocabulary(playbook, months, snapshots).load(bench.store);
      bench.columns.addAll(bench.store.columns("select * from " + bench.latest()));
      bench.store.lock();
      return bench;
    } catch (RuntimeException e) {
      bench.close();
      throw e;
    }
  }

  private static StoreSettings fit(StoreSettings settings) {
    return settings.threads() == 0 ? settings.withOneThread() : settings;
  }

  private void load(boolean inside) {
    boolean seen = words.contains(FIRST_SEEN) && !months.isEmpty();
    List<Snapshot> read =
        seen
            ? all.stream()
                .filter(s -> !s.month().isAfter(months.get(months.size() - 1).month()))
                .toList()
            : months;
    rules.attach(store, read);
    if (seen) {
      store.execute("create table seen(customer_key bigint, first_seen date)");
      read.forEach(this::see);
    }
    for (Snapshot snapshot : months) {
      store.execute(customers(snapshot, facts(snapshot.month())));
    }
    if (inside && !months.isEmpty()) {
      Path persons = months.get(months.size() - 1).folder().resolve("persons.duckdb");
      store.attach(persons, "persons");
      store.execute("create view person as select * from persons.persons");
    }
  }

  /** Notes who is in a month for the first time. */
  private void see(Snapshot snapshot) {
    store.execute(
        "insert into seen select customer_key, %s from %s anti join seen using (customer_key)"
            .formatted(Sql.date(snapshot.month().atDay(1)), facts(snapshot.month())));
  }

  private String customers(Snapshot snapshot, String facts) {
    Playbook inForce = rules.on(snapshot);
    Set<String> needed = new TreeSet<>(words);
    for (Scheme scheme : inForce.schemes()) {
      needed.add(scheme.value());
      scheme.held().ifPresent(held -> needed.add(held.column()));
    }
    List<Scheme> schemes = schemes(inForce);
    needed.addAll(TierSql.columns(schemes, playbook.columns()));
    String current = TierSql.current(playbook.columns(), snapshot.asOf());
    MonthSql.addWords(needed, current);
    Set<String> columns = new LinkedHashSet<>(ALWAYS);
    factColumns().stream().filter(needed::contains).forEach(columns::add);
    String narrow = "(select customer_key, " + Sql.names(columns) + " from " + facts + ")";
    TierSql tiers = rules.tiers(store, snapshot, schemes, narrow);
    cuts.put(snapshot.month(), tiers.cuts());
    String seen = words.contains(FIRST_SEEN) ? " join seen s using (customer_key)" : "";
    KeptColumns kept = new KeptColumns(rules, snapshot, inForce.schemes(), detailed(inForce));
    return "create table "
        + table(snapshot.month())
        + " as select f.*, t.* exclude (customer_key)"
        + kept.columns()
        + ", coalesce("
        + current
        + ", true) as is_current"
        + (seen.isEmpty() ? "" : ", s.first_seen")
        + " from "
        + narrow
        + " f join ("
        + tiers.select(detailed(inForce))
        + ") t using (customer_key)"
        + kept.joins()
        + seen;
  }

  /** The playbook's own, and beside them those without households where a query asks. */
  private List<Scheme> schemes(Playbook inForce) {
    List<Scheme> schemes = new ArrayList<>(inForce.schemes());
    if (words.contains("own_tier") || words.contains("own_rank")) {
      inForce.featured().forEach(s -> schemes.add(OwnScheme.of(s)));
    }
    return schemes;
  }

  /** The schemes of which reports say more than the tier: the featured, and those beneath them. */
  private static Set<String> detailed(Playbook playbook) {
    return playbook.featured().stream()
        .flatMap(s -> SchemeRows.needed(s, playbook).stream())
        .map(Scheme::id)
        .collect(Collectors.toSet());
  }

  /** Where the classes and top shares of a month end. */
  Cuts cuts(YearMonth month) {
    return cuts.getOrDefault(month, Cuts.NONE);
  }

  /** The playbook as it is in force at the end of a month. */
  Playbook inForce(Snapshot snapshot) {
    return rules.on(snapshot);
  }

  /** What queries and the conditions of duties name. */
  private static Set<String> words(Playbook playbook) {
    Set<String> words = MonthSql.words(playbook.reports());
    if (words.contains("duty_excluded")) {
      playbook.duties().stream()
          .flatMap(d -> d.when().stream())
          .forEach(c -> MonthSql.addWords(words, TierSql.condition(c, playbook.columns())));
    }
    return words;
  }

  private List<String> factColumns() {
    List<String> names = new ArrayList<>(List.of("age_years", "birth_month"));
    for (CustomerColumn column : playbook.columns()) {
      names.add(column.personal() ? column.name() + "_known" : column.name());
    }
    return names;
  }

  Sections sections() {
    return sections;
  }

  Store store() {
    return store;
  }

  /** Whether all months together are few enough customers to be copied about. */
  boolean isSmall() {
    return isSmall(months);
  }

  static boolean isSmall(List<Snapshot> snapshots) {
    return snapshots.stream().mapToLong(s -> s.ledger().count(Ledger.Bucket.ACCEPTED)).sum()
        < SMALL;
  }

  List<Snapshot> months() {
    return months;
  }

  /** The columns of a month's table. */
  List<String> columns() {
    return columns;
  }

  private String latest() {
    return table(months.get(months.size() - 1).month());
  }

  /** The table of a month's customers. */
  static String table(YearMonth month) {
    return "customers_" + stamp(month);
  }

  /** The facts as taken in. */
  static String facts(YearMonth month) {
    return catalog(month) + ".facts";
  }

  /** The name under which a month's facts are attached. */
  static String catalog(YearMonth month) {
    return "facts_" + stamp(month);
  }

  private static String stamp(YearMonth month) {
    return String.format(Locale.ROOT, "%04d_%02d", month.getYear(), month.getMonthValue());
  }

  @Override
  public void close() {
    store.close();
  }
}
