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
import org.tierbook.rule.OperandColumns;
import org.tierbook.rule.TierSql;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/**
 * A month's customers with all that one scheme looks at: {@code customer_id}, the columns of its
 * operands, {@code tier} (null outside its population) and {@code held}.
 */
final class SchemeRows {
  private final Playbook playbook;
  private final Scheme scheme;
  private final Map<String, OperandColumns> operands;

  SchemeRows(Playbook playbook, Scheme scheme) {
    this.playbook = playbook;
    this.scheme = scheme;
    this.operands = TierSql.operands(scheme, playbook.schemes(), playbook.columns());
  }

  /** Facts and persons of a month, and no way to anything else. */
  static Store open(Snapshot snapshot, StoreSettings settings) {
    Store store = Store.memory(settings);
    try {
      store.attach(snapshot.folder().resolve("facts.duckdb"), "taken");
      store.attach(snapshot.folder().resolve("persons.duckdb"), "people");
      store.lock();
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** What the scheme looks at, by the name that its rules use. */
  Map<String, OperandColumns> operands() {
    return operands;
  }

  /** The query, to be followed by a {@code where} over {@code customer_id} and {@code tier}. */
  String sql(Snapshot snapshot) {
    Set<String> columns = new LinkedHashSet<>();
    operands.values().forEach(o -> columns.addAll(o.columns()));
    String held = scheme.held().map(Held::column).map(Store::identifier).orElse("null");
    String tiers =
        TierSql.select(
            List.copyOf(needed().values()), playbook.columns(), snapshot.asOf(), "taken.facts");
    return "select * from (select p.customer_id, "
        + columns.stream().map(c -> Store.identifier(c) + ", ").reduce("", String::concat)
        + Store.identifier(scheme.column())
        + " as tier, "
        + held
        + " as held from taken.facts f join ("
        + tiers
        + ") t on t.customer_key = f.customer_key"
        + " join people.persons p on p.customer_key = f.customer_key) c";
  }

  /** The scheme and those beneath it. */
  private Map<String, Scheme> needed() {
    Map<String, Scheme> needed = new LinkedHashMap<>();
    add(scheme, needed);
    return needed;
  }

  private void add(Scheme wanted, Map<String, Scheme> needed) {
    needed.put(wanted.id(), wanted);
    for (Measure measure : wanted.measures()) {
      if (measure instanceof Measure.TierOf beneath) {
        playbook.scheme(beneath.scheme()).ifPresent(s -> add(s, needed));
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
