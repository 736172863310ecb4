package org.tierbook.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the top shares of a ranking end. The top share p of N are the first ceil(N·p), by value
 * from high to low, then by key (catalogue G3), counted in whole numbers. The value at the cut
 * comes from the order statistics, and only among those who have just that value their keys are
 * looked at: no row is ever ranked.
 *
 * @param shares rising
 */
record RankCuts(Sample sample, List<BigDecimal> shares) {

  List<String> asks(Answers answers) {
    List<String> asks = new ArrayList<>(List.of(sample.count()));
    long n = answers.count(sample.count());
    for (BigDecimal share : shares) {
      long first = first(share, n);
      if (first > 0 && first < n) {
        asks.add(value(first, n));
        answers.numbers(value(first, n)).forEach(v -> ties(v, first, answers, asks));
      }
    }
    return asks;
  }

  private void ties(BigDecimal value, long first, Answers answers, List<String> asks) {
    asks.add(sample.above(value));
    asks.add(sample.equal(value));
    if (answers.has(sample.equal(value))) {
      long wanted = first - answers.count(sample.above(value));
      long equal = answers.count(sample.equal(value));
      if (wanted < equal) {
        asks.add(sample.key(value, wanted, equal));
      }
    }
  }

  private String value(long first, long n) {
    return sample.at(List.of(n - first), n);
  }

  private static long first(BigDecimal share, long n) {
    return share
        .multiply(BigDecimal.valueOf(n))
        .setScale(0, RoundingMode.CEILING)
        .min(BigDecimal.valueOf(n))
        .longValueExact();
  }

  /** The share of a row whose value is known, as SQL. */
  String sql(Answers answers) {
    StringBuilder sql = new StringBuilder("CASE");
    for (BigDecimal share : shares) {
      sql.append(" WHEN ").append(within(share, answers)).append(" THEN ");
      sql.append(SqlLiteral.number(share, Quantity.TOP.scale()));
    }
    String all = SqlLiteral.number(BigDecimal.ONE, Quantity.TOP.scale());
    return shares.isEmpty() ? all : sql.append(" ELSE ").append(all).append(" END").toString();
  }

  private String within(BigDecimal share, Answers answers) {
    long n = answers.count(sample.count());
    long first = first(share, n);
    if (first == 0 || first == n) {
      return first == 0 ? "FALSE" : "TRUE";
    }
    BigDecimal value = answers.numbers(value(first, n)).get(0);
    long wanted = first - answers.count(sample.above(value));
    long equal = answers.count(sample.equal(value));
    String limit = sample.literal(value);
    if (wanted >= equal) {
      return sample.value() + " >= " + limit;
    }
    return "("
        + sample.value()
        + " > "
        + limit
        + " OR ("
        + sample.value()
        + " = "
        + limit
        + " AND f.customer_key <= "
        + answers.count(sample.key(value, wanted, equal))
        + "))";
  }

  /** The value of the last one within each share; the least of all where everybody is. */
  List<BigDecimal> points(Answers answers) {
    long n = answers.count(sample.count());
    List<BigDecimal> points = new ArrayList<>();
    for (BigDecimal share : shares) {
      long first = first(share, n);
      if (first > 0 && first < n) {
        points.add(answers.numbers(value(first, n)).get(0));
      }
    }
    return points.size() == shares.size() ? points : List.of();
  }
}
