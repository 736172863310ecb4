package org.tierbook.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;

/**
 * Chooses numbers at and around limits. A row has a number for each operand; empty is not known.
 */
final class EdgeValues {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final List<List<BigDecimal>> limits;
  private final List<Operand> operands;

  EdgeValues(Map<String, NavigableSet<BigDecimal>> limits, List<Operand> operands) {
    this.limits = limits.values().stream().map(l -> List.copyOf(l)).toList();
    this.operands = operands;
  }

  /** The limits of each operand that has numbers for limits, ascending. */
  static Map<String, NavigableSet<BigDecimal>> limits(Scheme scheme, Operands operands) {
    Map<String, NavigableSet<BigDecimal>> limits = new LinkedHashMap<>();
    scheme.tiers().forEach(t -> t.when().ifPresent(c -> collect(scheme, c, operands, limits)));
    for (Measure.Axis axis : scheme.axes()) {
      axis.classes().forEach(c -> c.when().ifPresent(w -> collect(scheme, w, operands, limits)));
    }
    return limits;
  }

  private static void collect(
      Scheme scheme,
      Condition condition,
      Operands operands,
      Map<String, NavigableSet<BigDecimal>> limits) {
    condition.parts().forEach(c -> collect(scheme, c, operands, limits));
    Optional<Interval> interval = Interval.of(condition);
    if (interval.isPresent() && operands.get(scheme, condition.operand()).quantity().isNumber()) {
      NavigableSet<BigDecimal> of =
          limits.computeIfAbsent(condition.operand(), k -> new TreeSet<>());
      Stream.of(
              Optional.ofNullable(interval.get().low()), Optional.ofNullable(interval.get().high()))
          .flatMap(Optional::stream)
          .forEach(of::add);
    }
  }

  List<List<Optional<BigDecimal>>> all() {
    List<List<Optional<BigDecimal>>> rows = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      BigDecimal step = operands.get(i).quantity().step();
      for (BigDecimal limit : limits.get(i)) {
        for (BigDecimal number : List.of(limit.subtract(step), limit, limit.add(step))) {
          rows.add(row(i, number));
        }
      }
    }
    return ended(rows);
  }

  List<List<Optional<BigDecimal>>> table() {
    if (operands.isEmpty()) {
      return List.of();
    }
    return ended(operands.size() == 1 ? one() : two());
  }

  /**
   * Along one measure: each limit, and just below it where there are few, else below the second.
   */
  private List<List<Optional<BigDecimal>>> one() {
    List<List<Optional<BigDecimal>>> rows = new ArrayList<>();
    List<BigDecimal> steps = limits.get(0);
    for (int i = Math.max(0, steps.size() - 6); i < steps.size(); i++) {
      if (steps.size() <= 3 || i == 1) {
        rows.add(row(0, below(0, i)));
      }
      rows.add(row(0, steps.get(i)));
    }
    return rows;
  }

  /**
   * Two measures: around the limits of the second-best tier, where one is reached and the other
   * isn't; then the best.
   */
  private List<List<Optional<BigDecimal>>> two() {
    int first = Math.max(0, limits.get(0).size() - 2);
    int second = Math.max(0, limits.get(1).size() - 2);
    BigDecimal a = limits.get(0).get(first);
    BigDecimal b = limits.get(1).get(second);
    List<List<Optional<BigDecimal>>> rows =
        new ArrayList<>(
            List.of(
                row(below(0, first), between(1, second)),
                row(a, between(1, second)),
                row(between(0, first), below(1, second)),
                row(between(0, first), b)));
    int top = limits.get(0).size() - 1;
    if (top > first) {
      rows.add(row(limits.get(0).get(top), between(1, limits.get(1).size() - 1)));
    }
    return rows;
  }

  private BigDecimal below(int operand, int limit) {
    return limits.get(operand).get(limit).subtract(operands.get(operand).quantity().step());
  }

  /** Half way to the limit beneath. */
  private BigDecimal between(int operand, int limit) {
    List<BigDecimal> of = limits.get(operand);
    BigDecimal lower = limit > 0 ? of.get(limit - 1) : BigDecimal.ZERO;
    int scale = operands.get(operand).quantity().step().scale();
    return of.get(limit).add(lower).divide(TWO, scale, RoundingMode.FLOOR);
  }

  private List<Optional<BigDecimal>> row(BigDecimal first, BigDecimal second) {
    List<Optional<BigDecimal>> row = row(0, first);
    row.set(1, Optional.of(second));
    return row;
  }

  private List<Optional<BigDecimal>> row(int operand, BigDecimal number) {
    List<Optional<BigDecimal>> row =
        new ArrayList<>(Collections.nCopies(operands.size(), Optional.of(BigDecimal.ZERO)));
    row.set(operand, Optional.of(number));
    return row;
  }

  private List<List<Optional<BigDecimal>>> ended(List<List<Optional<BigDecimal>>> rows) {
    if (limits.isEmpty()) {
      return List.of();
    } else if (limits.stream().noneMatch(l -> l.contains(BigDecimal.ZERO))) {
      rows.add(row(0, BigDecimal.ZERO));
    }
    rows.add(new ArrayList<>(Collections.nCopies(operands.size(), Optional.empty())));
    return rows;
  }
}
