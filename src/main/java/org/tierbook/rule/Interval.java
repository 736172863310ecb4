package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.Condition;
import org.tierbook.model.Operator;
import org.tierbook.model.Value;

/**
 * The numbers or days that a test lets through; null where it is open. Days count from the epoch.
 */
record Interval(
    @Nullable BigDecimal low, boolean lowIn, @Nullable BigDecimal high, boolean highIn) {

  /** Empty for tests of words, flags and presence. */
  static Optional<Interval> of(Condition test) {
    if (test instanceof Condition.Between b) {
      return number(b.low())
          .flatMap(l -> number(b.high()).map(h -> new Interval(l, true, h, false)));
    } else if (test instanceof Condition.Compare c) {
      return number(c.limit()).map(limit -> of(c.operator(), limit));
    }
    return Optional.empty();
  }

  private static Interval of(Operator operator, BigDecimal limit) {
    return switch (operator) {
      case AT_LEAST -> new Interval(limit, true, null, false);
      case ABOVE -> new Interval(limit, false, null, false);
      case AT_MOST -> new Interval(null, false, limit, true);
      case BELOW -> new Interval(null, false, limit, false);
      case EQUALS -> new Interval(limit, true, limit, true);
    };
  }

  static Optional<BigDecimal> number(Value value) {
    if (value instanceof Value.Number number) {
      return Optional.of(number.number());
    }
    return value instanceof Value.Day day
        ? Optional.of(BigDecimal.valueOf(day.date().toEpochDay()))
        : Optional.empty();
  }

  boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && !(lowIn && highIn));
  }

  /** Whether every value of the other is one of this. */
  boolean contains(Interval other) {
    return Interval.from(this, other) && Interval.to(this, other);
  }

  private static boolean from(Interval wide, Interval narrow) {
    if (wide.low == null || narrow.low == null) {
      return wide.low == null;
    }
    int order = wide.low.compareTo(narrow.low);
    return order < 0 || (order == 0 && (wide.lowIn || !narrow.lowIn));
  }

  private static boolean to(Interval wide, Interval narrow) {
    if (wide.high == null || narrow.high == null) {
      return wide.high == null;
    }
    int order = wide.high.compareTo(narrow.high);
    return order > 0 || (order == 0 && (wide.highIn || !narrow.highIn));
  }

  /** Whether some value is in both. */
  boolean overlaps(Interval other) {
    boolean startsLater = Interval.from(other, this);
    boolean endsEarlier = Interval.to(other, this);
    Interval start = startsLater ? this : other;
    Interval end = endsEarlier ? this : other;
    return !new Interval(start.low, start.lowIn, end.high, end.highIn).isEmpty();
  }
}
