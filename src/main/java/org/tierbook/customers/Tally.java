package org.tierbook.customers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tierbook.diag.Location;
import org.tierbook.diag.Problem;
import org.tierbook.diag.Severity;
import org.tierbook.model.Ledger;

/** Counts rejected rows by reason and column, and remembers where the first of each stand. */
final class Tally {
  private static final int LINES = 5;

  private record Key(Reason reason, String column) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::reason).thenComparing(Key::column).compare(this, other);
    }
  }

  private static final class Count {
    long rows;
    final List<Long> lines = new ArrayList<>();
  }

  private final Map<Key, Count> counts = new TreeMap<>();

  void add(Reason reason, String column, long line) {
    Count count = counts.computeIfAbsent(new Key(reason, column), k -> new Count());
    count.rows++;
    if (count.lines.size() < LINES) {
      count.lines.add(line);
    }
  }

  /** Rows rejected for one reason. */
  long rows(Reason reason) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().reason == reason)
        .mapToLong(e -> e.getValue().rows)
        .sum();
  }

  long rows() {
    return counts.values().stream().mapToLong(c -> c.rows).sum();
  }

  /** Duplicates have a bucket of their own, which is left out here. */
  List<Ledger.Entry> entries() {
    List<Ledger.Entry> entries = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          if (key.reason != Reason.DUPLICATE) {
            entries.add(
                new Ledger.Entry(
                    Ledger.Bucket.REJECTED, key.reason.phrase(), key.column, count.rows));
          }
        });
    return entries;
  }

  /** A warning for each reason, at its first line; no value of a row is in it. */
  List<Problem> problems(CustomerFile file) {
    List<Problem> problems = new ArrayList<>();
    counts.forEach((key, count) -> problems.add(problem(file, key, count)));
    return problems;
  }

  private static Problem problem(CustomerFile file, Key key, Count count) {
    String lines = count.lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    Location at = file.at(count.lines.get(0));
    return new Problem(
        Severity.WARNING,
        "rejected-" + key.reason.id(),
        at,
        Map.of(
            "count",
            Long.toString(count.rows),
            "column",
            key.column,
            "lines",
            count.rows > LINES ? lines + " …" : lines));
  }
}
