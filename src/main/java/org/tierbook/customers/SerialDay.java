package org.tierbook.customers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Spreadsheets count days: 1 is 1900-01-01, or 1904-01-02 in old workbooks of Macs. */
final class SerialDay {
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

  /** Spreadsheets think that 1900 was a leap year: 60 is a day that wasn't. */
  private static final int NEVER = 60;

  /** 9999-12-31. */
  private static final int LAST = 2_958_465;

  private static final int SECONDS = 86_400;

  private SerialDay() {}

  /** Whether a number of days stands for a day. */
  static boolean isDay(int serial) {
    return serial > 0 && serial != NEVER && serial <= LAST;
  }

  static LocalDate of(int serial) {
    return FROM_1900.plusDays(serial < NEVER ? serial + 1L : serial);
  }

  /**
   * The day, with the time where there is one, as text; the number itself when it stands for none.
   */
  static String text(BigDecimal serial, boolean from1904) {
    int day = serial.setScale(0, RoundingMode.FLOOR).intValue();
    if (from1904 ? day < 0 || day > LAST : !isDay(day)) {
      return serial.toPlainString();
    }
    LocalDate date = from1904 ? FROM_1904.plusDays(day) : of(day);
    int seconds =
        serial
            .subtract(BigDecimal.valueOf(day))
            .multiply(BigDecimal.valueOf(SECONDS))
            .setScale(0, RoundingMode.HALF_UP)
            .intValue();
    LocalDateTime time = date.atStartOfDay().plusSeconds(seconds);
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.toLocalDate() + " " + time.toLocalTime();
  }
}
