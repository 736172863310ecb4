package org.tierbook.customers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.DateStyle;

/**
 * Reads days: {@code 2026-10-31}, {@code 2026/10/31}, {@code 2026.10.31}, {@code 20261031}, {@code
 * 2026年10月31日}, a time of day behind it left away. 1900-01-01, 9999-12-31 and 0000-00-00 mean that
 * the day isn't known. Other forms only where the column declares them.
 */
final class DateReader implements ValueReader {
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern SERIAL = Pattern.compile("(\\d{1,6})(\\.\\d+)?");
  private static final int FIRST_YEAR = 1900;
  private static final int YEARS = 301;

  /** The first day of each month. */
  private static final long[] FIRSTS = new long[12 * YEARS];

  static {
    for (int i = 0; i < FIRSTS.length; i++) {
      FIRSTS[i] = LocalDate.of(FIRST_YEAR + i / 12, i % 12 + 1, 1).toEpochDay();
    }
  }

  private final @Nullable DateStyle style;

  /**
   * @param style what the column declares besides
   */
  DateReader(@Nullable DateStyle style) {
    this.style = style;
  }

  @Override
  public @Nullable Reason read(Cell cell, Values values, int slot) {
    int length = cell.length();
    boolean marked = length == 10 && (cell.at(4) == '-' || cell.at(4) == '/');
    if (marked && cell.at(4) == cell.at(7)) {
      int year = number(cell, 0, 4);
      int month = number(cell, 5, 7);
      int day = number(cell, 8, 10);
      if (year > 1900 && year <= 2200 && month > 0 && month <= 12 && day > 0 && day <= 28) {
        values.numbers[slot] = FIRSTS[12 * (year - FIRST_YEAR) + month - 1] + day - 1;
        return null;
      }
    }
    return slowly(cell, values, slot);
  }

  /** -1 when something else than digits stands there. */
  private static int number(Cell cell, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = cell.at(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private @Nullable Reason slowly(Cell cell, Values values, int slot) {
    int[] parts = style == null ? parts(cell, true) : styled(cell, style);
    if (parts.length != 3) {
      return Reason.NOT_A_DATE;
    }
    if (isOpen(parts)) {
      values.present[slot] = false;
      return null;
    }
    if (parts[0] < 1850 || parts[0] > 2200 || parts[1] < 1 || parts[1] > 12) {
      return Reason.NOT_A_DATE;
    }
    if (parts[2] < 1 || parts[2] > YearMonth.of(parts[0], parts[1]).lengthOfMonth()) {
      return Reason.NOT_A_DATE;
    }
    values.numbers[slot] = LocalDate.of(parts[0], parts[1], parts[2]).toEpochDay();
    return null;
  }

  /** The parts as the column's own style has them, else as any column may. */
  private static int[] styled(Cell cell, DateStyle style) {
    String text = date(cell);
    Matcher serial = SERIAL.matcher(text);
    if (style == DateStyle.EXCEL && serial.matches()) {
      int day = Integer.parseInt(serial.group(1));
      LocalDate date = SerialDay.isDay(day) ? SerialDay.of(day) : LocalDate.EPOCH;
      return SerialDay.isDay(day)
          ? new int[] {date.getYear(), date.getMonthValue(), date.getDayOfMonth()}
          : new int[0];
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (style != DateStyle.EXCEL && last.matches()) {
      boolean day = style == DateStyle.DAY_FIRST;
      return numbers(last.group(4), last.group(day ? 3 : 1), last.group(day ? 1 : 3));
    }
    return parts(cell, true);
  }

  private static boolean isOpen(int[] parts) {
    return (parts[0] == 0 && parts[1] == 0 && parts[2] == 0)
        || ((parts[0] == 1900 || parts[0] == 1) && parts[1] == 1 && parts[2] == 1)
        || (parts[0] == 9999 && parts[1] == 12 && parts[2] == 31);
  }

  /**
   * The month of {@code 2026-10}, {@code 2026/10}, {@code 202610}, {@code 2026年10月}, or of a day;
   * null for none.
   */
  static @Nullable YearMonth month(Cell cell) {
    int[] parts = parts(cell, false);
    boolean sane =
        parts.length >= 2
            && parts[0] >= 1850
            && parts[0] <= 2200
            && parts[1] >= 1
            && parts[1] <= 12;
    return sane ? YearMonth.of(parts[0], parts[1]) : null;
  }

  /** Year, month and day, or as many as there are; empty when something else stands there. */
  private static int[] parts(Cell cell, boolean day) {
    String text = date(cell);
    if (text.length() == 8 && isDigits(text)) {
      return numbers(text.substring(0, 4), text.substring(4, 6), text.substring(6));
    }
    if (!day && text.length() == 6 && isDigits(text)) {
      return numbers(text.substring(0, 4), text.substring(4));
    }
    String plain =
        text.replace('/', '-')
            .replace('.', '-')
            .replace('年', '-')
            .replace('月', '-')
            .replace("日", "");
    String[] parts =
        (plain.endsWith("-") ? plain.substring(0, plain.length() - 1) : plain).split("-", -1);
    return parts[0].length() == 4 && parts.length <= 3 ? numbers(parts) : new int[0];
  }

  private static String date(Cell cell) {
    cell.normalise();
    String text = cell.text();
    int end = Math.max(text.indexOf(' '), text.indexOf('T'));
    return end < 0 ? text : text.substring(0, end);
  }

  private static int[] numbers(String... parts) {
    int[] numbers = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty() || parts[i].length() > 4 || !isDigits(parts[i])) {
        return new int[0];
      }
      numbers[i] = Integer.parseInt(parts[i]);
    }
    return numbers;
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
