package org.tierbook.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;

/** Finds combinations of a matrix's classes that no cell takes. */
record CellCheck(Scheme scheme, Diagnostics diagnostics) {

  void check() {
    List<Map<String, String>> free =
        combinations(scheme.axes()).stream().filter(c -> !taken(c)).toList();
    if (!free.isEmpty()) {
      diagnostics.error(
          "uncovered-cell",
          scheme.at(),
          "scheme",
          scheme.id(),
          "cell",
          String.join(" × ", free.get(0).values()),
          "count",
          Integer.toString(free.size()));
    }
  }

  private static List<Map<String, String>> combinations(List<Measure.Axis> axes) {
    List<Map<String, String>> found = List.of(Map.of());
    for (Measure.Axis axis : axes) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> before : found) {
        for (Measure.AxisClass each : axis.classes()) {
          Map<String, String> with = new LinkedHashMap<>(before);
          with.put(axis.id(), each.id());
          longer.add(with);
        }
      }
      found = longer;
    }
    return found;
  }

  private boolean taken(Map<String, String> classes) {
    return scheme.tiers().stream()
        .map(Tier::when)
        .anyMatch(when -> when.isEmpty() || holds(when, classes));
  }

  private static boolean holds(Optional<Condition> when, Map<String, String> classes) {
    return when.map(w -> truth(w, classes) != Truth.FALSE).orElse(true);
  }

  private static Truth truth(Condition condition, Map<String, String> classes) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().map(p -> truth(p, classes)).reduce(Truth.TRUE, Truth::and);
    }
    String found = classes.get(condition.operand());
    return found == null
        ? Truth.UNKNOWN
        : Comparison.test(condition, new Value.Text(found), Quantity.TEXT);
  }
}
