package org.tierbook.store;

import java.io.Serial;

/** DuckDB refused a statement. The message is its own, without the excerpt of the statement. */
public final class StoreException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  StoreException(String message, int line, int column, Throwable cause) {
    super(message, cause);
    this.line = line;
    this.column = column;
  }

  /** The line of the statement, from 1; 0 when DuckDB doesn't say. */
  public int line() {
    return line;
  }

  /** The column in that line, from 1, in UTF-16 units; 0 when DuckDB doesn't say. */
  public int column() {
    return column;
  }
}
