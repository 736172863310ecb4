package org.tierbook.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;
import org.tierbook.rule.Decision.Gap;

/** How far a value is below a limit, and how much must come in to fill that. */
final class Gaps {
  private Gaps() {}

  /** Empty when no amount of the customer's own can fill it. */
  static Optional<Gap> of(
      Scheme scheme,
      Operand operand,
      Value value,
      BigDecimal limit,
      boolean strict,
      Function<String, Value> values) {
    BigDecimal extra = strict ? operand.quantity().step() : BigDecimal.ZERO;
    if (value instanceof Value.Mean mean) {
      BigDecimal count = BigDecimal.valueOf(mean.count());
      BigDecimal amount = up(limit.multiply(count).subtract(mean.sum()).add(extra), operand);
      BigDecimal gap =
          amount.divide(count, operand.quantity().step().scale(), RoundingMode.CEILING);
      return Optional.of(new Gap(scheme.id(), operand.id(), value, limit, gap, amount));
    } else if (value instanceof Value.Number number) {
      BigDecimal gap = up(limit.subtract(number.number()).add(extra), operand);
      return amount(operand, number.number(), gap, values)
          .map(amount -> new Gap(scheme.id(), operand.id(), value, limit, gap, amount));
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> amount(
      Operand operand, BigDecimal value, BigDecimal gap, Function<String, Value> values) {
    if (!(operand.measure().orElse(null) instanceof Measure.Over over)
        || over.aggregate() == Aggregate.SUM) {
      return Optional.of(gap);
    } else if (over.aggregate() == Aggregate.MAX
        && values.apply(over.column()) instanceof Value.Number own) {
      return Optional.of(value.add(gap).subtract(own.number()));
    }
    return Optional.empty();
  }

  /** A value with more; a mean's sum grows. */
  static Value plus(Value value, BigDecimal more) {
    if (value instanceof Value.Mean mean) {
      return new Value.Mean(mean.sum().add(more), mean.count());
    }
    return value instanceof Value.Number number
        ? new Value.Number(number.number().add(more))
        : value;
  }

  private static BigDecimal up(BigDecimal amount, Operand operand) {
    return amount.setScale(operand.quantity().step().scale(), RoundingMode.CEILING);
  }
}
