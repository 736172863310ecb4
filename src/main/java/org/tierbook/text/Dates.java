package org.tierbook.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and months in words. */
public final class Dates {
  private Dates() {}

  /** 2026年10月31日, 31 October 2026. */
  public static Localized day(LocalDate day) {
    return Localized.of(
        day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
        day.getDayOfMonth() + " " + name(YearMonth.from(day)) + " " + day.getYear());
  }

  /** 2026年10月, October 2026. */
  public static Localized month(YearMonth month) {
    return Localized.of(
        month.getYear() + "年" + month.getMonthValue() + "月", name(month) + " " + month.getYear());
  }

  /** 10月, October. */
  public static Localized monthOnly(YearMonth month) {
    return Localized.of(month.getMonthValue() + "月", name(month));
  }

  /** 10月31日, 31 October. */
  public static Localized dayOnly(LocalDate day) {
    return Localized.of(
        day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
        day.getDayOfMonth() + " " + name(YearMonth.from(day)));
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
