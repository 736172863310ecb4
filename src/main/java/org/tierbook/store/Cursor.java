package org.tierbook.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A query's rows, one after the other, never whole in memory. */
public final class Cursor implements AutoCloseable {
  private final Statement statement;
  private final ResultSet rows;

  Cursor(Statement statement, ResultSet rows) {
    this.statement = statement;
    this.rows = rows;
  }

  /** Moves to the next row; false after the last. */
  public boolean next() {
    try {
      return rows.next();
    } catch (SQLException e) {
      throw SqlError.of(e, "");
    }
  }

  /** The value of a VARCHAR column, from 0; null when it's missing. */
  public @Nullable String text(int column) {
    try {
      return rows.getString(column + 1);
    } catch (SQLException e) {
      throw SqlError.of(e, "");
    }
  }

  @Override
  public void close() {
    try {
      rows.close();
      statement.close();
    } catch (SQLException e) {
      throw SqlError.of(e, "");
    }
  }
}
