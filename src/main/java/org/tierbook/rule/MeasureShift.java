package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;
import org.tierbook.rule.Shift.Moved;

/**
 * What becomes of a measure when amounts come in at something that it's made of. Unknown where that
 * depends on the other customers too.
 */
record MeasureShift(Moved moved, Shift shift) implements Measure.Cases<Value> {

  private Value now(Measure measure) {
    return moved.values().apply(measure.id());
  }

  private Value after(String operand) {
    return shift.after(moved).apply(operand);
  }

  @Override
  public Value column(Measure.OfColumn measure) {
    return after(measure.column());
  }

  @Override
  public Value daysSince(Measure.DaysSince measure) {
    return Value.UNKNOWN;
  }

  @Override
  public Value monthsSince(Measure.MonthsSince measure) {
    return Value.UNKNOWN;
  }

  @Override
  public Value over(Measure.Over measure) {
    Value value = now(measure);
    BigDecimal more = moved.amount(measure.column());
    if (moved.touches(measure.column()) || measure.aggregate() == Aggregate.COUNT) {
      return moved.touches(measure.column()) ? Value.UNKNOWN : value;
    } else if (measure.aggregate() != Aggregate.MAX) {
      return Gaps.plus(value, more);
    }
    return value instanceof Value.Number number
            && moved.values().apply(measure.column()) instanceof Value.Number own
        ? new Value.Number(number.number().max(own.number().add(more)))
        : value;
  }

  @Override
  public Value tierOf(Measure.TierOf measure) {
    Optional<Scheme> found = shift.decider().beneath(measure);
    if (found.isEmpty()) {
      return now(measure);
    }
    Scheme beneath = found.get();
    Function<String, Value> below = Decider.beneath(beneath, moved.values());
    boolean replayable = shift.decider().seenFromAbove(beneath, below).equals(now(measure));
    return replayable
        ? shift.decider().seenFromAbove(beneath, shift.by(beneath, moved.amounts(), below))
        : now(measure);
  }

  @Override
  public Value axis(Measure.Axis measure) {
    return shift.decider().axisClass(moved.scheme(), measure, shift.after(moved));
  }

  /** The shares of the others don't change; the value must exceed the last one's for certain. */
  @Override
  public Value rankShare(Measure.RankShare measure) {
    Optional<BigDecimal> grown = grown(measure.of(), measure.among());
    if (grown.isEmpty() || !(now(measure) instanceof Value.Number share)) {
      return Value.UNKNOWN;
    }
    return new Value.Number(
        shift.cuts().of(moved.scheme(), measure).stream()
            .filter(c -> grown.get().compareTo(c.sure()) > 0)
            .map(Cuts.Cut::reaches)
            .reduce(share.number(), BigDecimal::min));
  }

  @Override
  public Value percentile(Measure.Percentile measure) {
    return Value.UNKNOWN;
  }

  @Override
  public Value quantile(Measure.Quantile measure) {
    List<Cuts.Cut> cuts = shift.cuts().of(moved.scheme(), measure);
    Optional<BigDecimal> grown = grown(measure.of(), measure.among());
    if (grown.isEmpty()
        || measure.descending()
        || measure.compatible()
        || !(now(measure) instanceof Value.Number before)) {
      return Value.UNKNOWN;
    }
    return new Value.Number(
        cuts.stream()
            .filter(c -> grown.get().compareTo(c.sure()) > 0)
            .map(Cuts.Cut::reaches)
            .reduce(before.number(), BigDecimal::max));
  }

  /** The value of a plain column after it has grown; empty for all else. */
  private Optional<BigDecimal> grown(String of, Optional<Condition> among) {
    boolean plain = moved.scheme().measure(of).map(m -> m instanceof Measure.OfColumn).orElse(true);
    boolean same = among.stream().flatMap(c -> c.operands().stream()).noneMatch(moved::gets);
    return plain && same && after(of) instanceof Value.Number number
        ? Optional.of(number.number())
        : Optional.empty();
  }

  @Override
  public Value cut(Measure.Cut measure) {
    if (!(after(measure.of()) instanceof Value.Number number)) {
      return Value.UNKNOWN;
    }
    int passed = new Steps(measure.points(), false).of(number.number());
    int step = measure.descending() ? measure.points().size() + 1 - passed : 1 + passed;
    return new Value.Number(BigDecimal.valueOf(step));
  }

  @Override
  public Value ratio(Measure.Ratio measure) {
    return Value.UNKNOWN;
  }

  @Override
  public Value difference(Measure.Difference measure) {
    return after(measure.of()) instanceof Value.Number of
            && after(measure.minus()) instanceof Value.Number minus
        ? new Value.Number(of.number().subtract(minus.number()))
        : Value.UNKNOWN;
  }

  @Override
  public Value composite(Measure.Composite measure) {
    return Value.UNKNOWN;
  }

  @Override
  public Value change(Measure.Change measure) {
    return Gaps.plus(now(measure), moved.amount(measure.column()));
  }

  @Override
  public Value deviation(Measure.Deviation measure) {
    return Value.UNKNOWN;
  }

  @Override
  public Value points(Measure.Points measure) {
    return Value.UNKNOWN;
  }

  @Override
  public Value yesCount(Measure.YesCount measure) {
    return Value.UNKNOWN;
  }

  @Override
  public Value itemCount(Measure.ItemCount measure) {
    return Value.UNKNOWN;
  }
}
