package org.tierbook.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The cut points of {@code classes} classes of equal size: type-7 quantiles (rules.md b4). Exact:
 * between two neighbouring values no customer lies, so that exceeding the quantile is exceeding the
 * lower neighbour.
 *
 * @param compatible a class is reached at {@code quantile + 1}
 */
record QuantileCuts(Sample sample, int classes, boolean compatible) {
  private static final int DECIMALS = 6;

  List<String> asks(Answers answers) {
    List<String> asks = new ArrayList<>(List.of(sample.count(), sample.least(), sample.greatest()));
    if (answers.count(sample.count()) > 0) {
      asks.add(values(answers));
    }
    return asks;
  }

  private String values(Answers answers) {
    long n = answers.count(sample.count());
    return sample.at(List.copyOf(places(n)), n);
  }

  /** Below, above, and one further: what comes into play when somebody moves up. */
  private TreeSet<Long> places(long n) {
    TreeSet<Long> places = new TreeSet<>();
    for (int k = 1; k < classes; k++) {
      for (long more = 0; more <= 2; more++) {
        places.add(Math.min(lower(k, n) + more, n - 1));
      }
    }
    return places;
  }

  private long lower(int k, long n) {
    return (n - 1) * k / classes;
  }

  private BigDecimal value(long place, Answers answers) {
    long n = answers.count(sample.count());
    TreeSet<Long> places = places(n);
    int index = places.headSet(Math.min(place, n - 1)).size();
    return answers.numbers(values(answers)).get(index);
  }

  /** Nobody has a value. */
  boolean isEmpty(Answers answers) {
    return answers.count(sample.count()) == 0;
  }

  /** Everybody has the same value, so that no class can be told from another. */
  boolean isFlat(Answers answers) {
    return !compatible && sample.isConstant(answers);
  }

  /** The class of everybody where all are equal. */
  int middle() {
    return (classes + 1) / 2;
  }

  Steps steps(Answers answers) {
    List<BigDecimal> thresholds = new ArrayList<>();
    for (int k = 1; k < classes; k++) {
      thresholds.add(
          compatible
              ? exact(k, answers, sample.scale(), RoundingMode.CEILING).add(BigDecimal.ONE)
              : value(lower(k, answers.count(sample.count())), answers));
    }
    return new Steps(thresholds, !compatible);
  }

  /** The quantiles as they are printed, to 6 decimals. */
  List<BigDecimal> points(Answers answers) {
    List<BigDecimal> points = new ArrayList<>();
    for (int k = 1; k < classes; k++) {
      points.add(exact(k, answers, DECIMALS, RoundingMode.HALF_UP));
    }
    return points;
  }

  private BigDecimal exact(int k, Answers answers, int decimals, RoundingMode mode) {
    long n = answers.count(sample.count());
    long place = lower(k, n);
    BigDecimal low = value(place, answers);
    BigDecimal width = value(place + 1, answers).subtract(low);
    return BigDecimal.valueOf((n - 1) * k % classes)
        .multiply(width)
        .add(low.multiply(BigDecimal.valueOf(classes)))
        .divide(BigDecimal.valueOf(classes), decimals, mode);
  }

  /**
   * What must be exceeded to be past each cut for certain: moving up shifts the quantiles
   * themselves by one place. Empty where nothing can be promised.
   */
  List<BigDecimal> sure(Answers answers) {
    List<BigDecimal> sure = new ArrayList<>();
    for (int k = 1; k < classes && !compatible; k++) {
      sure.add(value(lower(k, answers.count(sample.count())) + 2, answers));
    }
    return sure;
  }
}
