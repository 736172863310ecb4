package org.tierbook.sample;

import java.time.YearMonth;

/**
 * What to make up.
 *
 * @param customers rows of the last month
 * @param last the last month
 */
public record SampleOptions(
    Shape shape, int customers, int months, int branches, long seed, YearMonth last) {
  /** The committed sample bank. */
  public static final SampleOptions DEFAULT =
      new SampleOptions(Shape.WEALTH, 2400, 6, 6, 2026, YearMonth.of(2026, 10));

  /** How customers are spread. */
  public enum Shape {
    /** A bank with wealth cards, households and managers; every column of the customer file. */
    WEALTH,
    /**
     * Savings as skewed as in Suzhou in 2012: many small accounts; 15 columns, any number of rows.
     */
    SUZHOU
  }
}
