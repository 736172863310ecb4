package org.tierbook.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as digits with a comma between thousands and a point before decimals, in every language
 * and locale.
 */
public final class Digits {
  private Digits() {}

  /** Rounded half-up to a number of decimals. */
  public static String of(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    String plain = rounded.abs().toPlainString();
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder digits = new StringBuilder(plain);
    for (int i = point - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return rounded.signum() < 0 ? "-" + digits : digits.toString();
  }

  /** All decimals that there are, and no zeros behind them. */
  static String exact(BigDecimal number) {
    return of(number, Math.max(0, number.stripTrailingZeros().scale()));
  }
}
