package org.tierbook.rule;

import java.math.BigDecimal;
import org.tierbook.model.ColumnType;

/** What kind of thing an operand is: decides which limits it takes and how it is said. */
public enum Quantity {
  MONEY("0.01"),
  DECIMAL("0.0001"),
  INTEGER("1"),
  DAYS("1"),
  MONTHS("1"),
  DATE("0"),
  TEXT("0"),
  LIST("0"),
  FLAG("0");

  private final BigDecimal step;

  Quantity(String step) {
    this.step = new BigDecimal(step);
  }

  /** The smallest difference between two values; 0 where there is none. */
  public BigDecimal step() {
    return step;
  }

  /** Whether limits are numbers. */
  public boolean isNumber() {
    return step.signum() > 0;
  }

  /** Whether values can be more or less than a limit. */
  public boolean isOrdered() {
    return isNumber() || this == DATE;
  }

  static Quantity of(ColumnType type) {
    return switch (type) {
      case MONEY -> MONEY;
      case DECIMAL -> DECIMAL;
      case INTEGER -> INTEGER;
      case DATE -> DATE;
      case YES_NO -> FLAG;
      case LIST -> LIST;
      case TEXT, MONTH, CODE -> TEXT;
    };
  }
}
