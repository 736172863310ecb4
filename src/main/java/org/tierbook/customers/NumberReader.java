package org.tierbook.customers;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people and exports write them: {@code 1,234.50} (separators in groups of three
 * alone), {@code (1,234.50)} for a negative, full-width digits, {@code ¥}, {@code 12.5万}, and per
 * cent in ratios. The result is a whole number of the last place kept, rounded half up.
 */
final class NumberReader implements ValueReader {
  private static final int NO_PERCENT = 1;
  private static final long LIMIT = 1_000_000_000_000_000_000L;

  /** Yuan alone: another currency's amount is no number here. */
  private static final Pattern CURRENCY =
      Pattern.compile("^(¥|CNY|RMB|人民币) *", Pattern.CASE_INSENSITIVE);

  /** So few characters that no number of them is too large, with four decimals more. */
  private static final int PLAIN_LENGTH = 14;

  private static final long[] TENS = {1, 10, 100, 1000, 10_000};

  private final int places;
  private final int exponent;
  private final boolean whole;
  private final int percent;

  /**
   * @param places decimals kept
   * @param exponent the column's unit as a power of ten: 4 for 万元
   * @param whole whether a fraction is an error
   */
  NumberReader(int places, int exponent, boolean whole) {
    this(places, exponent, whole, NO_PERCENT);
  }

  private NumberReader(int places, int exponent, boolean whole, int percent) {
    this.places = places;
    this.exponent = exponent;
    this.whole = whole;
    this.percent = percent;
  }

  /** Ratios, for which 35% is 0.35; where the column itself is per cent, 35% is 35. */
  static NumberReader ofRatio(boolean ratio) {
    return new NumberReader(4, 0, false, ratio ? 0 : -2);
  }

  @Override
  public @Nullable Reason read(Cell cell, Values values, int slot) {
    return exponent == 0 && plain(cell, values, slot) ? null : slowly(cell, values, slot);
  }

  /** Reads digits with at most a minus sign and as many decimals as are kept; most cells are so. */
  private boolean plain(Cell cell, Values values, int slot) {
    byte[] bytes = cell.bytes();
    int end = cell.end();
    int at = cell.start();
    boolean negative = bytes[at] == '-';
    at += negative ? 1 : 0;
    int first = at;
    long number = 0;
    int decimals = -1;
    for (; at < end; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        number = 10 * number + digit;
        decimals += decimals < 0 ? 0 : 1;
      } else if (bytes[at] == '.' && decimals < 0 && at > first) {
        decimals = 0;
      } else {
        return false;
      }
    }
    int kept = Math.max(decimals, 0);
    if (end - first > PLAIN_LENGTH || end == first || decimals == 0 || kept > places) {
      return false;
    }
    number *= TENS[places - kept];
    values.numbers[slot] = negative ? -number : number;
    return true;
  }

  private @Nullable Reason slowly(Cell cell, Values values, int slot) {
    int unit = exponent;
    if (!cell.isAscii() || isLetter(cell.at(0))) {
      cell.normalise();
      unit += takeUnit(cell);
    }
    int from = 0;
    int to = cell.length();
    if (to == 0) {
      return Reason.NOT_A_NUMBER; // a currency, and nothing else
    }
    if (percent != NO_PERCENT && cell.at(to - 1) == '%') {
      unit += percent;
      to--;
    }
    boolean negative = cell.at(0) == '(' && cell.at(to - 1) == ')';
    if (negative) {
      from++;
      to--;
    } else if (cell.at(0) == '-' || cell.at(0) == '+') {
      negative = cell.at(0) == '-';
      from++;
    }
    return digits(cell, from, to, negative, unit, values, slot);
  }

  private static boolean isLetter(int c) {
    return (c | ' ') >= 'a' && (c | ' ') <= 'z';
  }

  /** Takes 万, 亿 and the currency off; the power of ten that they stand for. */
  private static int takeUnit(Cell cell) {
    String text = CURRENCY.matcher(cell.text()).replaceFirst("");
    if (text.endsWith("元")) {
      text = text.substring(0, text.length() - 1);
    }
    int unit = text.endsWith("万") ? 4 : text.endsWith("亿") ? 8 : 0;
    cell.set(unit == 0 ? text : text.substring(0, text.length() - 1));
    return unit;
  }

  private @Nullable Reason digits(
      Cell cell, int from, int to, boolean negative, int unit, Values values, int slot) {
    long mantissa = 0;
    int decimals = 0;
    int point = -1;
    int comma = -1;
    for (int i = from; i < to; i++) {
      int c = cell.at(i);
      if (c >= '0' && c <= '9') {
        if (mantissa >= LIMIT / 10) {
          return Reason.TOO_LARGE;
        }
        mantissa = 10 * mantissa + c - '0';
        decimals += point < 0 ? 0 : 1;
      } else if (c == '.' && point < 0 && isGroupEnd(comma, i) && i > from) {
        point = i;
      } else if (c == ','
          && point < 0
          && (comma < 0 ? i > from && i <= from + 3 : i == comma + 4)) {
        comma = i;
      } else {
        return c == '+' || c == 'E' || c == 'e' ? Reason.DIGITS_LOST : Reason.NOT_A_NUMBER;
      }
    }
    if (from >= to || point == to - 1 || (point < 0 && !isGroupEnd(comma, to))) {
      return Reason.NOT_A_NUMBER;
    }
    return store(negative ? -mantissa : mantissa, places + unit - decimals, values, slot);
  }

  private static boolean isGroupEnd(int comma, int at) {
    return comma < 0 || at == comma + 4;
  }

  private @Nullable Reason store(long mantissa, int shift, Values values, int slot) {
    long value = mantissa;
    for (int i = shift; i > 0; i--) {
      if (Math.abs(value) >= LIMIT / 10) {
        return Reason.TOO_LARGE;
      }
      value *= 10;
    }
    if (shift < 0) {
      long divisor = power(-shift);
      value = divisor == 0 ? 0 : half(mantissa, divisor);
      if (whole && (divisor == 0 ? mantissa != 0 : value * divisor != mantissa)) {
        return Reason.NOT_WHOLE;
      }
    }
    values.numbers[slot] = value;
    return null;
  }

  /** 0 when it's larger than any mantissa. */
  private static long power(int exponent) {
    if (exponent > 18) {
      return 0;
    }
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private static long half(long mantissa, long divisor) {
    long quotient = mantissa / divisor;
    long rest = Math.abs(mantissa % divisor);
    return rest >= divisor - rest ? quotient + Long.signum(mantissa) : quotient;
  }
}
