package org.tierbook.rule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Measure;

/**
 * The tables of groups, such as households: one for each column and population, shared by all
 * schemes.
 */
final class SqlGroups {
  private record Key(String over, String population) {}

  private final Map<Key, Set<String>> tables = new LinkedHashMap<>();
  private final Map<Key, String> names = new LinkedHashMap<>();
  private final String prefix;

  SqlGroups(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The group's aggregate as seen from a customer's row: of the group, or of the row alone where it
   * has none.
   *
   * @param own what is aggregated, as SQL
   */
  String value(Measure.Over over, String own, Aggregate aggregate, String population) {
    Key key = new Key(over.over(), population);
    String table = names.computeIfAbsent(key, k -> prefix + "_group_" + names.size());
    String column = aggregate.name().charAt(0) + "_" + over.column();
    tables
        .computeIfAbsent(key, k -> new LinkedHashSet<>())
        .add(function(aggregate) + "(" + own + ") AS " + SqlLiteral.name(column));
    String alone = aggregate == Aggregate.COUNT ? "CAST(" + own + " IS NOT NULL AS BIGINT)" : own;
    return "CASE WHEN f."
        + SqlLiteral.name(over.over())
        + " IS NULL THEN "
        + alone
        + " ELSE "
        + table
        + "."
        + SqlLiteral.name(column)
        + " END";
  }

  private static String function(Aggregate aggregate) {
    return switch (aggregate) {
      case SUM -> "sum";
      case MAX -> "max";
      case COUNT -> "count";
      case MEAN -> throw new IllegalArgumentException("a mean is kept as sum and count");
    };
  }

  /** The tables as common table expressions, each ending in a comma. */
  String tables(String facts) {
    return tables.entrySet().stream()
        .map(
            e ->
                names.get(e.getKey())
                    + " AS (SELECT "
                    + SqlLiteral.name(e.getKey().over())
                    + " AS group_key, "
                    + String.join(", ", e.getValue())
                    + "\n FROM "
                    + facts
                    + " AS f WHERE "
                    + e.getKey().population()
                    + " AND f."
                    + SqlLiteral.name(e.getKey().over())
                    + " IS NOT NULL GROUP BY 1),\n")
        .collect(Collectors.joining());
  }

  String joins() {
    return names.entrySet().stream()
        .map(
            e ->
                "\n LEFT JOIN "
                    + e.getValue()
                    + " ON f."
                    + SqlLiteral.name(e.getKey().over())
                    + " = "
                    + e.getValue()
                    + ".group_key")
        .collect(Collectors.joining());
  }
}
