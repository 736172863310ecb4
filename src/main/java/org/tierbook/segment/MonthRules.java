package org.tierbook.segment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.rule.Facts;
import org.tierbook.rule.TierSql;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/** The definitions of each month, over the facts of the months that are there. */
final class MonthRules {
  private final List<Snapshot> snapshots;
  private final Playbook playbook;
  private final KeptTiers kept;

  MonthRules(List<Snapshot> snapshots, Playbook playbook) {
    this.snapshots = List.copyOf(snapshots);
    this.playbook = playbook;
    this.kept = new KeptTiers(this, this.snapshots);
  }

  /** A scheme with all its versions. */
  Scheme undated(String scheme) {
    return playbook.scheme(scheme).orElseThrow();
  }

  /** Computes the tiers that customers keep, where that hasn't been done yet. */
  void prepare(List<Scheme> schemes, Snapshot last, StoreSettings settings) {
    kept.prepare(schemes, last, settings);
  }

  /** All schemes. */
  void prepare(Snapshot last, StoreSettings settings) {
    kept.prepare(playbook.schemes(), last, settings);
  }

  /** The tiers kept in a month, as a table in SQL, if the scheme keeps any. */
  Optional<String> kept(Snapshot snapshot, Scheme scheme) {
    return kept.file(snapshot, scheme.id()).map(KeptTiers::read);
  }

  /** The playbook as it is in force at the end of a month. */
  Playbook on(Snapshot snapshot) {
    return playbook.on(snapshot.month().atEndOfMonth());
  }

  /** Makes the facts of some months readable, and of those that their rules look back to. */
  void attach(Store store, List<Snapshot> months) {
    Set<Snapshot> needed = new HashSet<>(months);
    for (Snapshot month : months) {
      for (int back : TierSql.monthsBack(on(month).schemes())) {
        earlier(month, back).ifPresent(needed::add);
      }
    }
    snapshots.stream()
        .filter(needed::contains)
        .forEach(s -> store.attach(s.folder().resolve("facts.duckdb"), Bench.catalog(s.month())));
  }

  private Optional<Snapshot> earlier(Snapshot snapshot, int monthsBack) {
    YearMonth wanted = snapshot.month().minusMonths(monthsBack);
    return snapshots.stream().filter(s -> s.month().equals(wanted)).findFirst();
  }

  /**
   * Schemes over a month's facts, which must be attached; what must be known of all customers is
   * asked for now.
   */
  TierSql tiers(Store store, Snapshot snapshot, List<Scheme> schemes, String table) {
    Map<Integer, String> earlier = new HashMap<>();
    for (int back : TierSql.monthsBack(schemes)) {
      earlier(snapshot, back).ifPresent(s -> earlier.put(back, Bench.facts(s.month())));
    }
    return TierSql.of(
        schemes,
        playbook.columns(),
        new Facts(snapshot.asOf(), table, earlier),
        sql -> values(store.query(sql).get(0)));
  }

  private static List<@Nullable Object> values(Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < row.names().size(); i++) {
      values.add(row.at(i));
    }
    return Collections.unmodifiableList(values);
  }
}
