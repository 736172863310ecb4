package org.tierbook.rule;

import java.math.BigDecimal;
import org.tierbook.model.ColumnType;

/** What kind of thing an operand is: decides which limits it takes and how it is said. */
public enum Quantity {
  MONEY("0.01", 2),
  DECIMAL("0.0001", 4),
  INTEGER("1", 0),
  DAYS("1", 0),
  MONTHS("1", 0),
  /** One number by another, said in per cent. */
  SHARE("0.0001", 6),
  /** How far up in a ranking, said in per cent. */
  TOP("0.001", 6),
  /** Points of a score. */
  SCORE("0.01", 6),
  DATE("0", 0),
  TEXT("0", 0),
  LIST("0", 0),
  FLAG("0", 0);

  private final BigDecimal step;
  private final int scale;

  Quantity(String step, int scale) {
    this.step = new BigDecimal(step);
    this.scale = scale;
  }

  /** The smallest difference that people speak of; 0 where there is none. */
  public BigDecimal step() {
    return step;
  }

  /** The decimals that values are kept with. */
  int scale() {
    return scale;
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
