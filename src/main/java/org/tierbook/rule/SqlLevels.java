package org.tierbook.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Columns in the order in which they can be computed, as one common table expression a level, each
 * over the one before. Only what is needed for the columns wanted is written.
 */
final class SqlLevels {
  private final Map<String, SqlNode> makers = new LinkedHashMap<>();
  private final List<SqlNode> nodes;
  private final IdentityHashMap<SqlNode, Integer> depths = new IdentityHashMap<>();
  private final Facts facts;
  private final Answers answers;

  SqlLevels(List<SqlNode> nodes, Facts facts, Answers answers) {
    this.facts = facts;
    this.answers = answers;
    this.nodes = nodes.stream().filter(n -> !n.makes().isEmpty()).toList();
    this.nodes.forEach(n -> n.makes().forEach(c -> makers.put(c, n)));
    this.nodes.forEach(n -> depth(n, identities()));
  }

  private static Set<SqlNode> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private int depth(SqlNode node, Set<SqlNode> above) {
    Integer known = depths.get(node);
    if (known != null) {
      return known;
    }
    if (!above.add(node)) {
      throw new IllegalArgumentException("a cycle at " + node.makes());
    }
    int depth = 0;
    for (String column : node.needs()) {
      SqlNode maker = makers.get(column);
      if (maker != null) {
        depth = Math.max(depth, 1 + depth(maker, above));
      }
    }
    above.remove(node);
    depths.put(node, depth);
    return depth;
  }

  /** The columns that are read and not made: those of the facts. */
  Set<String> raw() {
    Set<String> raw = new LinkedHashSet<>();
    nodes.forEach(n -> raw.addAll(n.needs()));
    raw.removeAll(makers.keySet());
    return raw;
  }

  private List<SqlNode> at(int depth) {
    return nodes.stream().filter(n -> depths.getOrDefault(n, 0) == depth).toList();
  }

  private int deepest() {
    return depths.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
  }

  /** Asks for all that must be known of the customers together, level by level. */
  void ask(Ask ask) {
    for (int depth = 0; depth <= deepest(); depth++) {
      for (Set<String> wanted = wanted(depth); !wanted.isEmpty(); wanted = wanted(depth)) {
        Set<String> read = new LinkedHashSet<>();
        at(depth).stream()
            .filter(n -> !n.asks(answers).isEmpty())
            .forEach(n -> read.addAll(n.needs()));
        answers.put(wanted, ask.row(select(read, String.join(",\n  ", wanted))));
      }
    }
  }

  private Set<String> wanted(int depth) {
    List<String> asks = new ArrayList<>();
    at(depth).forEach(n -> asks.addAll(n.asks(answers)));
    return answers.unknown(asks);
  }

  /** A query for columns, each said by {@code say}, after others. */
  String query(List<String> columns, UnaryOperator<String> say, String first) {
    String all = columns.stream().map(say).collect(Collectors.joining(", "));
    return select(new LinkedHashSet<>(columns), all.isEmpty() ? first : first + ", " + all);
  }

  private String select(Set<String> columns, String what) {
    Set<SqlNode> needed = identities();
    columns.forEach(c -> collect(c, needed));
    StringBuilder sql = new StringBuilder();
    String last = facts.table();
    for (int depth = 0; depth <= deepest(); depth++) {
      List<SqlNode> level = at(depth).stream().filter(needed::contains).toList();
      if (!level.isEmpty()) {
        String name = "level_" + depth;
        sql.append(sql.isEmpty() ? "WITH " : ",\n").append(level(name, last, level));
        last = name;
      }
    }
    return sql + "\nSELECT " + what + "\nFROM " + last + " AS f";
  }

  private void collect(String column, Set<SqlNode> needed) {
    SqlNode maker = makers.get(column);
    if (maker != null && needed.add(maker)) {
      maker.needs().forEach(c -> collect(c, needed));
    }
  }

  private String level(String name, String last, List<SqlNode> level) {
    Joins joins = new Joins(facts, name);
    Map<String, String> expressions = new LinkedHashMap<>();
    level.forEach(n -> expressions.putAll(n.expressions(answers, joins)));
    String listed =
        expressions.entrySet().stream()
            .map(e -> ",\n  " + e.getValue() + " AS " + SqlLiteral.name(e.getKey()))
            .collect(Collectors.joining());
    return joins.tables(last)
        + name
        + " AS (SELECT f.*"
        + listed
        + "\n FROM "
        + last
        + " AS f"
        + joins.sql()
        + ")";
  }
}
