package org.tierbook.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tierbook.store.StoreSettings;

/**
 * How customer files are taken in.
 *
 * @param maxRejects the share of a file's customer rows that may be rejected, 0 to 1; above it the
 *     build stops
 * @param verify hash every file again, even where size and time say that it hasn't changed
 * @param asOf the as-of date of the latest month; absent: the one of {@code site.yaml}, else the
 *     month's last day
 * @param store how much of the machine DuckDB may use
 */
public record IntakeOptions(
    BigDecimal maxRejects, boolean verify, Optional<LocalDate> asOf, StoreSettings store) {
  /** 0.1 % of rows, no verification, the month's last day. */
  public static final IntakeOptions DEFAULT =
      new IntakeOptions(new BigDecimal("0.001"), false, Optional.empty(), StoreSettings.DEFAULT);
}
