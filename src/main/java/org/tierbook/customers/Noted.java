package org.tierbook.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tierbook.diag.Problem;
import org.tierbook.diag.Severity;

/** Counts what looks odd in rows that are taken all the same, by column, with its first line. */
final class Noted {
  private record Kind(String id, String column) {}

  private static final class Count {
    long cells;
    long first;
  }

  private final Map<Kind, Count> counts =
      new TreeMap<>(java.util.Comparator.comparing(Kind::id).thenComparing(Kind::column));

  void add(String id, String column, long line) {
    Count count = counts.computeIfAbsent(new Kind(id, column), kind -> new Count());
    count.first = count.cells++ == 0 ? line : count.first;
  }

  /** A warning for each kind and column; no value of a row is in it. */
  List<Problem> problems(CustomerFile file) {
    List<Problem> problems = new ArrayList<>();
    counts.forEach(
        (kind, count) ->
            problems.add(
                new Problem(
                    Severity.WARNING,
                    kind.id,
                    file.at(count.first),
                    Map.of("column", kind.column, "count", Long.toString(count.cells)))));
    return problems;
  }
}
