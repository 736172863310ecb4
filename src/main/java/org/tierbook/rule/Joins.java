package org.tierbook.rule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The tables that a level is joined with: groups, and earlier months. */
final class Joins {
  private final Map<Integer, String> months;
  private final SqlGroups groups;
  private final Map<Integer, Set<String>> earlier = new LinkedHashMap<>();

  Joins(Facts facts, String name) {
    this.months = facts.earlier();
    this.groups = new SqlGroups(name);
  }

  SqlGroups groups() {
    return groups;
  }

  /** A column as it was so many months ago; null where there is no such month. */
  String earlier(int monthsAgo, String column) {
    if (!months.containsKey(monthsAgo)) {
      return "NULL";
    }
    earlier.computeIfAbsent(monthsAgo, m -> new LinkedHashSet<>()).add(column);
    return "ago_" + monthsAgo + "." + SqlLiteral.name(column);
  }

  /** Common table expressions, each ending in a comma; {@code last} is what the groups are of. */
  String tables(String last) {
    return groups.tables(last);
  }

  String sql() {
    StringBuilder sql = new StringBuilder(groups.joins());
    earlier.forEach(
        (months, columns) -> {
          sql.append("\n LEFT JOIN (SELECT customer_key");
          columns.forEach(c -> sql.append(", ").append(SqlLiteral.name(c)));
          sql.append(" FROM ").append(this.months.get(months)).append(") AS ago_").append(months);
          sql.append(" ON ago_").append(months).append(".customer_key = f.customer_key");
        });
    return sql.toString();
  }
}
