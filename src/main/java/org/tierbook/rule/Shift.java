package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;

/** A customer's values after amounts were added to some columns. */
final class Shift {
  private final Decider decider;
  private final Operands operands;

  Shift(Decider decider, Operands operands) {
    this.decider = decider;
    this.operands = operands;
  }

  /**
   * The values with {@code amounts} added; amounts are by column, or by operand for what has no
   * column beneath.
   */
  Function<String, Value> by(
      Scheme scheme, Map<String, BigDecimal> amounts, Function<String, Value> values) {
    return id -> {
      Operand operand = operands.get(scheme, id);
      if (operand.measure().orElse(null) instanceof Measure.TierOf tierOf) {
        return tier(tierOf, values.apply(id), amounts, values);
      }
      BigDecimal more = amounts.get(Decider.key(scheme, operand.base()));
      return more == null ? values.apply(id) : add(operand, values, more);
    };
  }

  private Value tier(
      Measure.TierOf tierOf,
      Value now,
      Map<String, BigDecimal> amounts,
      Function<String, Value> values) {
    Optional<Scheme> found = decider.beneath(tierOf);
    if (found.isEmpty()) {
      return now;
    }
    Scheme beneath = found.get();
    Function<String, Value> below = Decider.beneath(beneath, values);
    boolean replayable = decider.seenFromAbove(beneath, below).equals(now);
    return replayable ? decider.seenFromAbove(beneath, by(beneath, amounts, below)) : now;
  }

  private static Value add(Operand operand, Function<String, Value> values, BigDecimal more) {
    Value value = values.apply(operand.id());
    Aggregate aggregate =
        operand.measure().orElse(null) instanceof Measure.Over over
            ? over.aggregate()
            : Aggregate.SUM;
    if (value instanceof Value.Mean mean) {
      return new Value.Mean(mean.sum().add(more), mean.count());
    } else if (value instanceof Value.Number number && aggregate == Aggregate.SUM) {
      return new Value.Number(number.number().add(more));
    } else if (value instanceof Value.Number number
        && aggregate == Aggregate.MAX
        && values.apply(operand.base()) instanceof Value.Number own) {
      return new Value.Number(number.number().max(own.number().add(more)));
    }
    return value;
  }
}
