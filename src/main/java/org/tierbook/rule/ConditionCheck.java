package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Operator;
import org.tierbook.model.Value;
import org.tierbook.text.NearestName;

/**
 * Checks one condition: names, limits of the right kind, code values.
 *
 * @param broken tells measures that have been reported themselves
 * @param names all names allowed, for the hint
 */
record ConditionCheck(
    Function<String, Optional<Operand>> operands,
    Predicate<String> broken,
    List<String> names,
    Diagnostics diagnostics) {

  void check(Condition condition) {
    String name = condition.operand();
    if (condition instanceof Condition.Not || name.isEmpty()) {
      condition.parts().forEach(this::check);
      return;
    }
    Optional<Operand> operand = operands.apply(name);
    if (operand.isEmpty() && broken.test(name)) {
      return;
    } else if (operand.isEmpty()) {
      unknown(diagnostics, "unknown-operand", condition.at(), name, names);
    } else if (operand.get().isPersonal() && !isPresence(condition)) {
      diagnostics.error("personal-operand", condition.at(), "name", name);
    } else {
      limits(condition, operand.get());
    }
  }

  private static boolean isPresence(Condition test) {
    return test instanceof Condition.Known || test instanceof Condition.Missing;
  }

  private void limits(Condition test, Operand operand) {
    if (operand.quantity() == Quantity.TOP && !isPresence(test)) {
      top(test, operand);
      return;
    }
    if (test instanceof Condition.Compare c) {
      if (c.operator() != Operator.EQUALS && !operand.quantity().isOrdered()) {
        diagnostics.error("no-order", c.at(), "name", operand.id());
      } else {
        limit(c.limit(), operand, c.at());
      }
    } else if (test instanceof Condition.Between b) {
      if (operand.quantity().isOrdered()) {
        limit(b.low(), operand, b.at());
        limit(b.high(), operand, b.at());
      } else {
        diagnostics.error("no-order", b.at(), "name", operand.id());
      }
    } else if (test instanceof Condition.In in) {
      in.values().forEach(v -> limit(v, operand, in.at()));
    }
  }

  private void limit(Value limit, Operand operand, Location at) {
    String wanted = wanted(operand.quantity());
    if (!wanted.equals(kind(limit))) {
      diagnostics.error(wanted, at, "name", operand.id());
    } else if (limit instanceof Value.Text text) {
      code(text.text(), operand, at);
    } else if (limit instanceof Value.Number number) {
      range(operand)
          .filter(r -> !r.contains(new Interval(number.number(), true, number.number(), true)))
          .ifPresent(
              r ->
                  diagnostics.error(
                      "out-of-range",
                      at,
                      "name",
                      operand.id(),
                      "low",
                      String.valueOf(r.low()),
                      "high",
                      String.valueOf(r.high())));
    }
  }

  /** A ranking is cut at the top: only by a share of it, and only from above or below. */
  private void top(Condition test, Operand operand) {
    boolean cuts =
        test instanceof Condition.Compare c
            && (c.operator() == Operator.AT_MOST || c.operator() == Operator.ABOVE);
    if (!cuts) {
      diagnostics.error("top-share-test", test.at(), "name", operand.id());
    } else if (!(((Condition.Compare) test).limit() instanceof Value.Number n)
        || n.number().signum() <= 0
        || n.number().compareTo(BigDecimal.ONE) > 0) {
      diagnostics.error("top-share-range", test.at(), "name", operand.id());
    }
  }

  /** The values that a measure can have; empty where there are no ends. */
  private static Optional<Interval> range(Operand operand) {
    Measure measure = operand.measure().orElse(null);
    if (measure instanceof Measure.Quantile quantile) {
      return Optional.of(ends(1, quantile.classes()));
    } else if (measure instanceof Measure.Cut cut) {
      return Optional.of(ends(1, cut.points().size() + 1));
    }
    boolean bounded =
        measure instanceof Measure.Percentile
            || (measure instanceof Measure.Composite composite
                && composite.parts().stream()
                    .allMatch(
                        p ->
                            p.scale() == Measure.Scaling.MINMAX
                                || p.scale() == Measure.Scaling.PERCENTILE));
    return bounded ? Optional.of(ends(0, 100)) : Optional.empty();
  }

  private static Interval ends(int low, int high) {
    return new Interval(BigDecimal.valueOf(low), true, BigDecimal.valueOf(high), true);
  }

  private static String wanted(Quantity quantity) {
    return switch (quantity) {
      case DATE -> "wants-date";
      case FLAG -> "wants-yes-no";
      case TEXT, LIST -> "wants-word";
      default -> "wants-number";
    };
  }

  private static String kind(Value limit) {
    if (limit instanceof Value.Day) {
      return "wants-date";
    } else if (limit instanceof Value.Flag) {
      return "wants-yes-no";
    }
    return limit instanceof Value.Text ? "wants-word" : "wants-number";
  }

  private void code(String code, Operand operand, Location at) {
    Collection<String> codes =
        operand.measure().orElse(null) instanceof Measure.Axis axis
            ? axis.classes().stream().map(Measure.AxisClass::id).toList()
            : operand.column().map(CustomerColumn::codes).map(c -> c.values()).orElse(List.of());
    if (!codes.isEmpty() && !codes.contains(code)) {
      unknown(diagnostics, "unknown-code", at, code, codes, "column", operand.id());
    }
  }

  /** Reports a name with those allowed, and with the one that was probably meant. */
  static void unknown(
      Diagnostics diagnostics,
      String id,
      Location at,
      String name,
      Collection<String> allowed,
      String... more) {
    String[] arguments = Arrays.copyOf(more, more.length + 4);
    arguments[more.length] = "id";
    arguments[more.length + 1] = name;
    arguments[more.length + 2] = "allowed";
    arguments[more.length + 3] =
        allowed.stream().distinct().sorted().collect(Collectors.joining(", "));
    diagnostics.error(
        id,
        at,
        NearestName.of(name, allowed).map(n -> with(arguments, "suggestion", n)).orElse(arguments));
  }

  private static String[] with(String[] arguments, String name, String value) {
    String[] more = Arrays.copyOf(arguments, arguments.length + 2);
    more[arguments.length] = name;
    more[arguments.length + 1] = value;
    return more;
  }
}
