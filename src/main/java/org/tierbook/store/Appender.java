package org.tierbook.store;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Adds rows to a table fast: one call a column, in the table's order, between {@link #begin} and
 * {@link #end}.
 */
public final class Appender implements AutoCloseable {
  private final DuckDBAppender appender;

  Appender(DuckDBAppender appender) {
    this.appender = appender;
  }

  public void begin() {
    run(appender::beginRow);
  }

  public void end() {
    run(appender::endRow);
  }

  public void missing() {
    run(appender::appendNull);
  }

  /** INTEGER. */
  public void integer(int value) {
    run(() -> appender.append(value));
  }

  /** BIGINT. */
  public void bigint(long value) {
    run(() -> appender.append(value));
  }

  /** DECIMAL of 10 to 18 digits, in units of its last place: 12.34 as 1234 for two places. */
  public void decimal(long unscaled) {
    run(() -> appender.appendDecimal(unscaled));
  }

  /** DATE. */
  public void date(int epochDay) {
    run(() -> appender.appendEpochDays(epochDay));
  }

  /** BOOLEAN. */
  public void yesNo(boolean value) {
    run(() -> appender.append(value));
  }

  /** VARCHAR. */
  public void text(@Nullable String value) {
    if (value == null) {
      missing();
    } else {
      run(() -> appender.append(value));
    }
  }

  /** Hands the last rows over; the transaction isn't committed by it. */
  @Override
  public void close() {
    run(appender::close);
  }

  private interface Action {
    void run() throws SQLException;
  }

  private static void run(Action action) {
    try {
      action.run();
    } catch (SQLException e) {
      throw SqlError.of(e, "");
    }
  }
}
