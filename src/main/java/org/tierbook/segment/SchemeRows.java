package org.tierbook.segment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tierbook.model.Held;
import org.tierbook.model.Measure;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Value;
import org.tierbook.rule.Cuts;
import org.tierbook.rule.OperandColumns;
import org.tierbook.rule.TierSql;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/**
 * A month's customers with all that one scheme looks at, by the definition in force: {@code
 * customer_id}, the columns of its operands, {@code tier} (null outside its population), {@code
 * earned}, {@code near}, {@code missed} and {@code how} where tiers are kept, {@code tags}, {@code
 * held}.
 */
final class SchemeRows {
  private final Playbook playbook;
  private final Scheme scheme;
  private final Map<String, OperandColumns> operands;
  private final Snapshot snapshot;
  private final TierSql tiers;

  private SchemeRows(Playbook playbook, Scheme scheme, Snapshot snapshot, TierSql tiers) {
    this.playbook = playbook;
    this.scheme = scheme;
    this.snapshot = snapshot;
    this.tiers = tiers;
    this.operands = TierSql.operands(scheme, playbook.schemes(), playbook.columns());
  }

  /** The rows of a scheme, in a store from {@link #open}. */
  static SchemeRows of(Store store, MonthRules rules, Snapshot snapshot, String scheme) {
    Playbook playbook = rules.on(snapshot);
    Scheme inForce = playbook.scheme(scheme).orElseThrow();
    TierSql tiers =
        rules.tiers(store, snapshot, needed(inForce, playbook), Bench.facts(snapshot.month()));
    return new SchemeRows(playbook, inForce, snapshot, tiers);
  }

  /** Facts and persons of a month, what some schemes keep, and no way to anything else. */
  static Store open(
      MonthRules rules, Snapshot snapshot, List<String> schemes, StoreSettings settings) {
    List<Scheme> kept =
        rules.on(snapshot).schemes().stream().filter(s -> schemes.contains(s.id())).toList();
    rules.prepare(kept, snapshot, settings);
    Store store = Store.memory(settings);
    try {
      rules.attach(store, List.of(snapshot));
      store.attach(snapshot.folder().resolve("persons.duckdb"), "people");
      for (Scheme scheme : kept) {
        Optional<String> table = rules.kept(snapshot, scheme);
        if (table.isPresent()) {
          store.execute("create table " + keptTable(scheme) + " as from " + table.get());
        }
      }
      store.lock();
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static String keptTable(Scheme scheme) {
    return Store.identifier("kept_" + scheme.id().replace('-', '_'));
  }

  Scheme scheme() {
    return scheme;
  }

  /** The playbook in force in the month. */
  Playbook playbook() {
    return playbook;
  }

  Cuts cuts() {
    return tiers.cuts();
  }

  /** What the scheme looks at, by the name that its rules use. */
  Map<String, OperandColumns> operands() {
    return operands;
  }

  /** Columns that say how much of each score's weights is known, by the name of the score. */
  Map<String, String> coverage() {
    return TierSql.coverage(scheme);
  }

  /** The query, to be followed by a {@code where} over {@code customer_id} and {@code tier}. */
  String sql() {
    Set<String> columns = new LinkedHashSet<>();
    operands.values().forEach(o -> columns.addAll(o.columns()));
    columns.addAll(coverage().values());
    String held = scheme.held().map(Held::column).map(Store::identifier).orElse("null");
    String tags =
        scheme.kind() == Scheme.Kind.TAGS ? Store.identifier(TierSql.tags(scheme)) : "null";
    String earned = "t." + Store.identifier(scheme.column());
    boolean keeps = isKept();
    String kept = "coalesce(k.kept, " + earned + ")";
    return "select * from (select p.customer_id, "
        + columns.stream().map(c -> Store.identifier(c) + ", ").reduce("", String::concat)
        + earned
        + " as earned, t."
        + Store.identifier("near_" + scheme.column().substring("tier_".length()))
        + " as near, case when "
        + earned
        + " is not null then "
        + (keeps ? kept : earned)
        + " end as tier, "
        + (keeps ? "k.missed, k.how" : "null as missed, null as how")
        + ", "
        + tags
        + " as tags, "
        + held
        + " as held from "
        + Bench.facts(snapshot.month())
        + " f join ("
        + tiers.select()
        + ") t on t.customer_key = f.customer_key"
        + (keeps ? " left join " + keptTable(scheme) + " k on k.customer_key = f.customer_key" : "")
        + " join people.persons p on p.customer_key = f.customer_key) c";
  }

  /** Whether {@code tier} is what customers keep, and {@code earned} may be another. */
  boolean isKept() {
    return KeepSql.keeps(scheme);
  }

  /** The scheme and those beneath it. */
  static List<Scheme> needed(Scheme scheme, Playbook playbook) {
    Map<String, Scheme> needed = new LinkedHashMap<>();
    add(scheme, playbook, needed);
    return List.copyOf(needed.values());
  }

  private static void add(Scheme wanted, Playbook playbook, Map<String, Scheme> needed) {
    if (needed.putIfAbsent(wanted.id(), wanted) == null) {
      for (Measure measure : wanted.measures()) {
        if (measure instanceof Measure.TierOf beneath) {
          playbook.scheme(beneath.scheme()).ifPresent(s -> add(s, playbook, needed));
        }
      }
    }
  }

  /** The values of a row as the scheme's rules ask for them. */
  Function<String, Value> values(Row row) {
    return NearReasons.values(operands, row);
  }

  /** The tier that a customer holds now, where the file says so and the scheme knows it. */
  Optional<String> held(Row row) {
    return scheme
        .held()
        .flatMap(h -> Optional.ofNullable(row.text("held")).map(text -> h.tiers().get(text)));
  }
}
