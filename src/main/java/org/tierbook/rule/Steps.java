package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.List;

/**
 * Thresholds that never fall: a value is on the step of the number of them that it passes.
 *
 * @param strict whether a value must exceed a threshold, or only reach it
 */
record Steps(List<BigDecimal> thresholds, boolean strict) {
  Steps {
    thresholds = List.copyOf(thresholds);
  }

  int of(BigDecimal value) {
    int passed = 0;
    for (BigDecimal threshold : thresholds) {
      int order = value.compareTo(threshold);
      passed += order > 0 || (order == 0 && !strict) ? 1 : 0;
    }
    return passed;
  }

  /** The step as SQL, found by halving; {@code scale} is of the value. */
  String sql(String value, int scale) {
    return sql(value, scale, 0, thresholds.size());
  }

  private String sql(String value, int scale, int low, int high) {
    if (low == high) {
      return Integer.toString(low);
    }
    boolean same = thresholds.get(low).compareTo(thresholds.get(high - 1)) == 0;
    int middle = same ? high : (low + high + 1) / 2;
    BigDecimal threshold = thresholds.get(middle - 1);
    return "CASE WHEN "
        + value
        + (strict ? " > " : " >= ")
        + SqlLiteral.number(threshold, scale)
        + " THEN "
        + sql(value, scale, middle, high)
        + " ELSE "
        + sql(value, scale, low, same ? low : middle - 1)
        + " END";
  }
}
