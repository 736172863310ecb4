package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;

/** A customer's values after amounts were added to some columns. */
final class Shift {
  private final Decider decider;
  private final Operands operands;
  private final Cuts cuts;

  Shift(Decider decider, Operands operands, Cuts cuts) {
    this.decider = decider;
    this.operands = operands;
    this.cuts = cuts;
  }

  /**
   * The values with {@code amounts} added; amounts are by column, or by operand for what has no
   * column beneath. What can't be told from the customer's own values is unknown then.
   */
  Function<String, Value> by(
      Scheme scheme, Map<String, BigDecimal> amounts, Function<String, Value> values) {
    return id -> {
      Optional<Measure> measure = operands.get(scheme, id).measure();
      Moved moved = new Moved(scheme, amounts, values);
      Value value =
          measure.isPresent() && (moved.touches(id) || measure.get() instanceof Measure.TierOf)
              ? measure.get().tell(new MeasureShift(moved, this))
              : values.apply(id);
      BigDecimal own = amounts.get(Decider.key(scheme, id));
      return own == null ? value : Gaps.plus(value, own);
    };
  }

  /** A customer whose columns get more. */
  record Moved(Scheme scheme, Map<String, BigDecimal> amounts, Function<String, Value> values) {

    /** Whether amounts reach an operand through what it's made of. */
    boolean touches(String id) {
      return scheme.measure(id).stream()
          .flatMap(m -> m.inputs().stream())
          .anyMatch(i -> amounts.containsKey(Decider.key(scheme, i)) || touches(i));
    }

    boolean gets(String id) {
      return amounts.containsKey(Decider.key(scheme, id)) || touches(id);
    }

    /** What comes in at a column, 0 where nothing does. */
    BigDecimal amount(String id) {
      return amounts.getOrDefault(Decider.key(scheme, id), BigDecimal.ZERO);
    }
  }

  Function<String, Value> after(Moved moved) {
    return by(moved.scheme(), moved.amounts(), moved.values());
  }

  Decider decider() {
    return decider;
  }

  Cuts cuts() {
    return cuts;
  }
}
