package org.tierbook.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Level;
import org.tierbook.model.Unit;
import org.tierbook.store.Row;

/** The rows of one query, by slice and unit. */
record UnitRows(Map<String, List<Row>> byUnit) {
  static final UnitRows NONE = new UnitRows(Map.of());

  static UnitRows of(List<Row> rows) {
    Map<String, List<Row>> byUnit = new LinkedHashMap<>();
    for (Row row : rows) {
      String unit = row.text("unit");
      if (unit != null) {
        byUnit.computeIfAbsent(key(row.count("slice"), unit), x -> new ArrayList<>()).add(row);
      }
    }
    return new UnitRows(byUnit);
  }

  List<Row> of(Slice slice, Unit unit) {
    String id = unit.level() == Level.MANAGER ? unit.branch() + "/" + unit.id() : unit.id();
    return byUnit.getOrDefault(key(slice.number(), id), List.of());
  }

  Optional<Row> first(Slice slice, Unit unit) {
    return of(slice, unit).stream().findFirst();
  }

  private static String key(long slice, String unit) {
    return slice + ":" + unit;
  }
}
