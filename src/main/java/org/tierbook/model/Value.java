package org.tierbook.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A value of a customer's column or of a measure, or a constant in a rule. */
public sealed interface Value {
  /** Money in yuan, a count, days, points, a ratio. */
  @SuppressWarnings("JavaLangClash") // always said as Value.Number
  record Number(BigDecimal number) implements Value {}

  /** A code or an id. */
  record Text(String text) implements Value {}

  record Day(LocalDate date) implements Value {}

  record Flag(boolean yes) implements Value {}

  /** Not known; in a condition it makes the answer unknown. */
  record Unknown() implements Value {}
}
