package org.tierbook.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: {@code 300000}, {@code 300,000}, {@code 30万}, {@code 1.2亿}, {@code
 * 5万元}.
 */
final class Amounts {
  private static final Pattern DIGITS =
      Pattern.compile("-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,8})?");

  private Amounts() {}

  /** The number in units, such as yuan; empty when the text isn't one. */
  static Optional<BigDecimal> parse(String text) {
    String number = text.endsWith("元") ? text.substring(0, text.length() - 1) : text;
    int zeros = number.endsWith("万") ? 4 : number.endsWith("亿") ? 8 : 0;
    String digits = zeros == 0 ? number : number.substring(0, number.length() - 1);
    if (!DIGITS.matcher(digits).matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(digits.replace(",", "")).movePointRight(zeros);
    BigDecimal plain = value.stripTrailingZeros();
    return Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** {@code 10%} as 0.10; empty when the text isn't a percentage. */
  static Optional<BigDecimal> parsePercent(String text) {
    return text.endsWith("%")
        ? parse(text.substring(0, text.length() - 1)).map(n -> n.movePointLeft(2))
        : Optional.empty();
  }
}
