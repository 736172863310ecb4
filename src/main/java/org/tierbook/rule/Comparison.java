package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.tierbook.model.Condition;
import org.tierbook.model.Operator;
import org.tierbook.model.Value;

/** One test of one value. */
final class Comparison {
  private Comparison() {}

  static Truth test(Condition leaf, Value value, Quantity quantity) {
    boolean known = !(value instanceof Value.Unknown);
    if (leaf instanceof Condition.Known) {
      return Truth.of(known);
    } else if (leaf instanceof Condition.Missing) {
      return Truth.of(!known);
    } else if (!known) {
      return Truth.UNKNOWN;
    } else if (leaf instanceof Condition.Compare c) {
      return Truth.of(holds(value, c.operator(), c.limit(), quantity));
    } else if (leaf instanceof Condition.Between b) {
      return Truth.of(order(value, b.low()) >= 0 && order(value, b.high()) < 0);
    } else if (leaf instanceof Condition.In in) {
      return Truth.of(
          in.values().stream().anyMatch(v -> holds(value, Operator.EQUALS, v, quantity)));
    }
    throw new IllegalArgumentException("not a test of one value: " + leaf);
  }

  private static boolean holds(Value value, Operator operator, Value limit, Quantity quantity) {
    return switch (operator) {
      case AT_LEAST -> order(value, limit) >= 0;
      case ABOVE -> order(value, limit) > 0;
      case AT_MOST -> order(value, limit) <= 0;
      case BELOW -> order(value, limit) < 0;
      case EQUALS ->
          quantity == Quantity.LIST ? items(value).contains(text(limit)) : order(value, limit) == 0;
    };
  }

  /** Negative, 0 or positive as the value is below, at or above the limit. */
  static int order(Value value, Value limit) {
    if (value instanceof Value.Mean mean) {
      return mean.sum().compareTo(number(limit).multiply(BigDecimal.valueOf(mean.count())));
    } else if (value instanceof Value.Number number) {
      return number.number().compareTo(number(limit));
    } else if (value instanceof Value.Day day && limit instanceof Value.Day other) {
      return day.date().compareTo(other.date());
    }
    return value.equals(limit) ? 0 : 1;
  }

  static BigDecimal number(Value limit) {
    if (limit instanceof Value.Number number) {
      return number.number();
    }
    throw new IllegalArgumentException("not a number: " + limit);
  }

  private static List<String> items(Value value) {
    return Arrays.asList(text(value).split(";", -1));
  }

  private static String text(Value value) {
    return value instanceof Value.Text text ? text.text() : "";
  }
}
