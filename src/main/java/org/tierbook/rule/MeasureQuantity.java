package org.tierbook.rule;

import java.util.Optional;
import java.util.function.Function;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Measure;

/**
 * What kind of thing a measure gives.
 *
 * @param of the same of an operand; empty for one that doesn't exist
 */
record MeasureQuantity(Function<String, Optional<Quantity>> of)
    implements Measure.Cases<Optional<Quantity>> {

  @Override
  public Optional<Quantity> column(Measure.OfColumn measure) {
    return of.apply(measure.column());
  }

  @Override
  public Optional<Quantity> daysSince(Measure.DaysSince measure) {
    return Optional.of(Quantity.DAYS);
  }

  @Override
  public Optional<Quantity> monthsSince(Measure.MonthsSince measure) {
    return Optional.of(Quantity.MONTHS);
  }

  @Override
  public Optional<Quantity> over(Measure.Over measure) {
    return measure.aggregate() == Aggregate.COUNT
        ? Optional.of(Quantity.INTEGER)
        : of.apply(measure.column());
  }

  @Override
  public Optional<Quantity> tierOf(Measure.TierOf measure) {
    return Optional.of(Quantity.TEXT);
  }

  @Override
  public Optional<Quantity> axis(Measure.Axis measure) {
    return Optional.of(Quantity.TEXT);
  }

  @Override
  public Optional<Quantity> rankShare(Measure.RankShare measure) {
    return Optional.of(Quantity.TOP);
  }

  @Override
  public Optional<Quantity> percentile(Measure.Percentile measure) {
    return Optional.of(Quantity.INTEGER);
  }

  @Override
  public Optional<Quantity> quantile(Measure.Quantile measure) {
    return Optional.of(Quantity.INTEGER);
  }

  @Override
  public Optional<Quantity> cut(Measure.Cut measure) {
    return Optional.of(Quantity.INTEGER);
  }

  @Override
  public Optional<Quantity> ratio(Measure.Ratio measure) {
    return Optional.of(Quantity.SHARE);
  }

  /** In the finer of the two. */
  @Override
  public Optional<Quantity> difference(Measure.Difference measure) {
    Optional<Quantity> left = of.apply(measure.of());
    Optional<Quantity> right = of.apply(measure.minus());
    return left.flatMap(l -> right.map(r -> l.scale() >= r.scale() ? l : r));
  }

  @Override
  public Optional<Quantity> composite(Measure.Composite measure) {
    return Optional.of(Quantity.SCORE);
  }

  @Override
  public Optional<Quantity> change(Measure.Change measure) {
    return of.apply(measure.column());
  }

  @Override
  public Optional<Quantity> deviation(Measure.Deviation measure) {
    return Optional.of(Quantity.SCORE);
  }

  @Override
  public Optional<Quantity> points(Measure.Points measure) {
    return Optional.of(Quantity.DECIMAL);
  }

  @Override
  public Optional<Quantity> yesCount(Measure.YesCount measure) {
    return Optional.of(Quantity.INTEGER);
  }

  @Override
  public Optional<Quantity> itemCount(Measure.ItemCount measure) {
    return Optional.of(Quantity.INTEGER);
  }
}
