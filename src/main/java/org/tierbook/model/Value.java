package org.tierbook.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A value of a customer's column or of a measure, or a constant in a rule. */
public sealed interface Value {
  Value UNKNOWN = new Unknown();

  /** Money in yuan, a count, days, points, a ratio. */
  @SuppressWarnings("JavaLangClash") // always said as Value.Number
  record Number(BigDecimal number) implements Value {}

  /** A code or an id. */
  record Text(String text) implements Value {}

  record Day(LocalDate date) implements Value {}

  record Flag(boolean yes) implements Value {}

  /**
   * A mean as its parts, so that comparisons stay exact: at least L is {@code sum >= L * count}.
   *
   * @param count the values that were added up, at least 1
   */
  record Mean(BigDecimal sum, long count) implements Value {}

  /** Not known; in a condition it makes the answer unknown. */
  record Unknown() implements Value {}
}
