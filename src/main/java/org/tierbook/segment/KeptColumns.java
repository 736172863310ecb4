package org.tierbook.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.store.Store;

/**
 * Puts the tiers that customers keep in the place of those that they earn: {@code tier_SCHEME} is
 * then what is kept, {@code earned_SCHEME} what is earned, {@code missed_SCHEME} the reviews missed
 * in a row.
 */
final class KeptColumns {
  private final Map<Scheme, String> tables = new LinkedHashMap<>();
  private final Set<String> detailed;

  /** For the schemes that keep tiers, {@code detailed} also with the tier that is near. */
  KeptColumns(MonthRules rules, Snapshot month, List<Scheme> schemes, Set<String> detailed) {
    schemes.forEach(s -> rules.kept(month, s).ifPresent(table -> tables.put(s, table)));
    this.detailed = detailed;
  }

  /** What follows {@code t.* exclude (customer_key)}. */
  String columns() {
    List<String> replaced = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (Scheme scheme : tables.keySet()) {
      String name = scheme.column().substring("tier_".length());
      String tier = "t." + Store.identifier(scheme.column());
      String kept = kept(scheme);
      replaced.add(kept + " as " + Store.identifier(scheme.column()));
      if (detailed.contains(scheme.id())) {
        String near = "t." + Store.identifier("near_" + name);
        replaced.add(
            "case when %s > %s then %s else %s end as %s"
                .formatted(
                    MonthSql.rank(scheme, near),
                    MonthSql.rank(scheme, "(" + kept + ")"),
                    near,
                    kept,
                    Store.identifier("near_" + name)));
      }
      added.add(tier + " as " + Store.identifier("earned_" + name));
      added.add(table(scheme) + ".missed as " + Store.identifier("missed_" + name));
    }
    return replaced.isEmpty()
        ? ""
        : " replace (" + String.join(", ", replaced) + "), " + String.join(", ", added);
  }

  /** Who is outside has no tier; who has kept none yet has the one earned. */
  static String kept(Scheme scheme) {
    String tier = "t." + Store.identifier(scheme.column());
    return "case when "
        + tier
        + " is not null then coalesce("
        + table(scheme)
        + ".kept, "
        + tier
        + ") end";
  }

  private static String table(Scheme scheme) {
    return Store.identifier("kept_" + scheme.id().replace('-', '_'));
  }

  /** What follows the tiers, which are called {@code t}. */
  String joins() {
    return tables.entrySet().stream()
        .map(
            e ->
                " left join "
                    + e.getValue()
                    + " "
                    + table(e.getKey())
                    + " on "
                    + table(e.getKey())
                    + ".customer_key = t.customer_key")
        .collect(Collectors.joining());
  }
}
