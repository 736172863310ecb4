package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The hundred values that part the percentiles: past the j-th, j per cent of the others are lower.
 */
record PercentileCuts(Sample sample) {
  private static final int HUNDRED = 100;

  /** The percentile of everybody where all are equal. */
  static final int FLAT = 50;

  List<String> asks(Answers answers) {
    List<String> asks = new ArrayList<>(List.of(sample.count(), sample.least(), sample.greatest()));
    long n = answers.count(sample.count());
    if (n > 1) {
      asks.add(sample.at(List.copyOf(places(n)), n));
    }
    return asks;
  }

  /** At least {@code ceil(j (n-1) / 100)} values must be lower. */
  private static long place(int j, long n) {
    return (j * (n - 1) + HUNDRED - 1) / HUNDRED - 1;
  }

  private static TreeSet<Long> places(long n) {
    TreeSet<Long> places = new TreeSet<>();
    for (int j = 1; j <= HUNDRED; j++) {
      places.add(place(j, n));
    }
    return places;
  }

  boolean isFlat(Answers answers) {
    return answers.count(sample.count()) < 2 || sample.isConstant(answers);
  }

  Steps steps(Answers answers) {
    long n = answers.count(sample.count());
    TreeSet<Long> places = places(n);
    List<BigDecimal> values = answers.numbers(sample.at(List.copyOf(places), n));
    List<BigDecimal> thresholds = new ArrayList<>();
    for (int j = 1; j <= HUNDRED; j++) {
      thresholds.add(values.get(places.headSet(place(j, n)).size()));
    }
    return new Steps(thresholds, true);
  }

  /** The percentile as SQL, for rows whose value is known. */
  String sql(Answers answers) {
    return isFlat(answers)
        ? Integer.toString(FLAT)
        : steps(answers).sql(sample.value(), sample.scale());
  }
}
