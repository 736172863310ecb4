package org.tierbook.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tierbook.model.Measure;

/**
 * What must be known of all customers before a measure can be written for one: totals, ends, order
 * statistics. Some can only be asked for once others are answered.
 */
record MeasureAsks(SqlOperands of, Answers answers) implements Measure.Cases<List<String>> {
  private static final List<String> NOTHING = List.of();

  @Override
  public List<String> column(Measure.OfColumn measure) {
    return NOTHING;
  }

  @Override
  public List<String> daysSince(Measure.DaysSince measure) {
    return NOTHING;
  }

  @Override
  public List<String> monthsSince(Measure.MonthsSince measure) {
    return NOTHING;
  }

  @Override
  public List<String> over(Measure.Over measure) {
    return NOTHING;
  }

  @Override
  public List<String> tierOf(Measure.TierOf measure) {
    return NOTHING;
  }

  @Override
  public List<String> axis(Measure.Axis measure) {
    return NOTHING;
  }

  @Override
  public List<String> rankShare(Measure.RankShare measure) {
    return rank(of, measure).asks(answers);
  }

  static RankCuts rank(SqlOperands of, Measure.RankShare measure) {
    return new RankCuts(
        of.sample(measure.of(), measure.among()), RankLimits.of(of.scheme(), measure.id()));
  }

  @Override
  public List<String> percentile(Measure.Percentile measure) {
    return new PercentileCuts(of.sample(measure.of(), measure.among())).asks(answers);
  }

  @Override
  public List<String> quantile(Measure.Quantile measure) {
    return quantile(of, measure).asks(answers);
  }

  static QuantileCuts quantile(SqlOperands of, Measure.Quantile measure) {
    return new QuantileCuts(
        of.sample(measure.of(), measure.among()), measure.classes(), measure.compatible());
  }

  @Override
  public List<String> cut(Measure.Cut measure) {
    return NOTHING;
  }

  @Override
  public List<String> ratio(Measure.Ratio measure) {
    return NOTHING;
  }

  @Override
  public List<String> difference(Measure.Difference measure) {
    return NOTHING;
  }

  @Override
  public List<String> composite(Measure.Composite measure) {
    Set<String> asks = new LinkedHashSet<>();
    for (Measure.Part part : measure.parts()) {
      Sample sample = of.sample(part.of(), Optional.empty());
      asks.addAll(
          switch (part.scale()) {
            case MINMAX -> List.of(sample.least(), sample.greatest());
            case PERCENTILE -> new PercentileCuts(sample).asks(answers);
            case ZSCORE ->
                List.of(
                    sample.count(),
                    sample.least(),
                    sample.greatest(),
                    sample.sum(),
                    sample.squares());
            case POINTS -> NOTHING;
          });
    }
    return new ArrayList<>(asks);
  }

  @Override
  public List<String> change(Measure.Change measure) {
    return NOTHING;
  }

  @Override
  public List<String> deviation(Measure.Deviation measure) {
    Sample sample = of.sample(measure.of(), Optional.empty());
    return measure.from() == Measure.Centre.MEAN
        ? List.of(sample.count(), sample.sum())
        : new QuantileCuts(sample, 2, false).asks(answers);
  }

  @Override
  public List<String> points(Measure.Points measure) {
    return NOTHING;
  }

  @Override
  public List<String> yesCount(Measure.YesCount measure) {
    return NOTHING;
  }

  @Override
  public List<String> itemCount(Measure.ItemCount measure) {
    return NOTHING;
  }
}
