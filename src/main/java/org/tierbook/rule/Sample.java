package org.tierbook.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The values that some customers have in an expression, as aggregates to be asked for. Values that
 * aren't known don't count.
 *
 * @param value a number in SQL
 * @param scale its decimals
 * @param who a condition in SQL
 */
record Sample(String value, int scale, String who) {
  /** Digits of which a few million squares still fit into 38. */
  private static final int LARGE = 15;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  String count() {
    return "count(" + value + ")" + filter();
  }

  String least() {
    return "min(" + value + ")" + filter();
  }

  String greatest() {
    return "max(" + value + ")" + filter();
  }

  String sum() {
    return "sum(" + value + ")" + filter();
  }

  /** Exact; a value so large that the sum of squares might not fit is left out. */
  String squares() {
    String wide = "CAST(" + value + " AS DECIMAL(38," + scale + "))";
    String limit = BigDecimal.ONE.movePointRight(LARGE - scale).toPlainString();
    return "sum(CASE WHEN abs("
        + value
        + ") < "
        + limit
        + " THEN "
        + wide
        + " * "
        + wide
        + " END)"
        + filter();
  }

  String above(BigDecimal limit) {
    return "count(*) FILTER (WHERE " + who + " AND " + value + " > " + literal(limit) + ")";
  }

  String equal(BigDecimal limit) {
    return "count(*) FILTER (WHERE " + who + " AND " + value + " = " + literal(limit) + ")";
  }

  /** The key at a place, from 1, among the {@code count} customers with just this value. */
  String key(BigDecimal of, long place, long count) {
    return "quantile_disc(f.customer_key, "
        + share(place - 1, count)
        + ") FILTER (WHERE "
        + who
        + " AND "
        + value
        + " = "
        + literal(of)
        + ")";
  }

  /**
   * The values at places from 0, in rising order, as text. A place is asked for by a share half way
   * to the next, so that no rounding of the share can move it.
   */
  String at(List<Long> places, long count) {
    return places.stream()
        .map(p -> share(p, count))
        .collect(
            Collectors.joining(
                ", ", "CAST(quantile_disc(" + value + ", [", "])" + filter() + " AS VARCHAR)"));
  }

  private static String share(long place, long count) {
    return BigDecimal.valueOf(place)
        .add(HALF)
        .divide(BigDecimal.valueOf(count), 17, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private String filter() {
    return " FILTER (WHERE " + who + ")";
  }

  /** A constant to compare the value with. */
  String literal(BigDecimal limit) {
    return SqlLiteral.number(limit, scale);
  }

  boolean isConstant(Answers answers) {
    return answers.number(least()).equals(answers.number(greatest()));
  }

  BigDecimal mean(Answers answers, int decimals) {
    return answers
        .number(sum())
        .orElse(BigDecimal.ZERO)
        .divide(
            BigDecimal.valueOf(Math.max(1, answers.count(count()))),
            decimals,
            RoundingMode.HALF_UP);
  }

  /** With n-1; 0 where it can't be told. */
  double deviation(Answers answers) {
    BigDecimal n = BigDecimal.valueOf(answers.count(count()));
    if (n.compareTo(BigDecimal.ONE) <= 0) {
      return 0;
    }
    BigDecimal sum = answers.number(sum()).orElse(BigDecimal.ZERO);
    BigDecimal squares = answers.number(squares()).orElse(BigDecimal.ZERO);
    MathContext fine = new MathContext(50);
    return squares
        .subtract(sum.multiply(sum).divide(n, fine))
        .divide(n.subtract(BigDecimal.ONE), fine)
        .max(BigDecimal.ZERO)
        .sqrt(MathContext.DECIMAL64)
        .doubleValue();
  }
}
