package org.tierbook.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Level;
import org.tierbook.model.Unit;
import org.tierbook.store.Row;

/** The rows of one query, by the unit they belong to. */
record UnitRows(Map<String, List<Row>> byUnit) {
  static final UnitRows NONE = new UnitRows(Map.of());

  static UnitRows of(Level level, List<Row> rows) {
    Map<String, List<Row>> byUnit = new LinkedHashMap<>();
    for (Row row : rows) {
      key(level, row).ifPresent(k -> byUnit.computeIfAbsent(k, x -> new ArrayList<>()).add(row));
    }
    return new UnitRows(byUnit);
  }

  List<Row> of(Unit unit) {
    return byUnit.getOrDefault(key(unit.level(), unit.branch(), unit.id()), List.of());
  }

  Optional<Row> first(Unit unit) {
    return of(unit).stream().findFirst();
  }

  /** Customers without a manager belong to no manager's unit. */
  private static Optional<String> key(Level level, Row row) {
    String branch = level == Level.BANK ? "" : row.text("branch_id");
    String manager = level == Level.MANAGER ? row.text("manager_id") : "";
    if (branch == null || manager == null) {
      return Optional.empty();
    }
    return Optional.of(
        level == Level.MANAGER ? key(level, branch, manager) : key(level, "", branch));
  }

  private static String key(Level level, String branch, String id) {
    return level + "/" + branch + "/" + id;
  }
}
