package org.tierbook.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as people write them, exactly: {@code 5万}, {@code 1.2亿}, {@code 1,234.5}, {@code 10%}.
 */
public final class Amounts {
  private static final Pattern WRITTEN =
      Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*(?:(万|亿)?元?|%)");

  private Amounts() {}

  /**
   * The number meant; empty when the text is no amount. Commas must part groups of three; 万 is 10
   * 000, 亿 is 100 000 000, and 元 may follow; a per cent sign divides by 100.
   */
  public static Optional<BigDecimal> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String decimals = matcher.group(3) == null ? "" : matcher.group(3);
    BigDecimal number =
        new BigDecimal(matcher.group(1) + matcher.group(2).replace(",", "") + decimals);
    return Optional.of(
        plain(
            number.scaleByPowerOfTen(
                power(text, matcher.group(4) == null ? "" : matcher.group(4)))));
  }

  private static int power(String text, String unit) {
    return switch (unit) {
      case "万" -> 4;
      case "亿" -> 8;
      default -> text.strip().endsWith("%") ? -2 : 0;
    };
  }

  /** Without an exponent, so that 5万 is 50000 and not 5E+4. */
  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
