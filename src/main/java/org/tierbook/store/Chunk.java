package org.tierbook.store;

import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * Some rows' values by column, on their way into a table: half of the time that one call a value
 * takes. To be filled row by row, from 0, by one thread, and read by another one later.
 */
public final class Chunk {
  /** DuckDB's own size of a vector. */
  public static final int ROWS = 2048;

  private final List<Kind> kinds;
  private final long[][] numbers;
  private final byte[][] @Nullable [] texts;
  private final boolean[][] present;
  private int size;

  /** An empty one for a table's columns. */
  public Chunk(List<Kind> kinds) {
    this.kinds = List.copyOf(kinds);
    int columns = kinds.size();
    numbers = new long[columns][];
    texts = new byte[columns][][];
    present = new boolean[columns][];
    for (int i = 0; i < columns; i++) {
      boolean text = kinds.get(i) == Kind.TEXT;
      numbers[i] = new long[text ? 0 : ROWS];
      texts[i] = new byte[text ? ROWS : 0][];
      present[i] = new boolean[text ? 0 : ROWS];
    }
  }

  /**
   * The types of columns. Decimals come as whole numbers of their last place, below 10^18: DuckDB
   * makes them decimals, and days dates, a vector at a time.
   */
  public enum Kind {
    INTEGER(DuckDBColumnType.INTEGER, "%s"),
    BIGINT(DuckDBColumnType.BIGINT, "%s"),
    /** DECIMAL(18,2). */
    MONEY(DuckDBColumnType.BIGINT, "(%s::decimal(18,0) * 0.01::decimal(2,2))::decimal(18,2)"),
    /** DECIMAL(18,4). */
    RATIO(DuckDBColumnType.BIGINT, "(%s::decimal(18,0) * 0.0001::decimal(4,4))::decimal(18,4)"),
    /** Days since 1970. */
    DATE(DuckDBColumnType.INTEGER, "date '1970-01-01' + %s"),
    /** 1 for yes. */
    YES_NO(DuckDBColumnType.BOOLEAN, "%s"),
    /** UTF-8. */
    TEXT(DuckDBColumnType.VARCHAR, "%s");

    final DuckDBColumnType type;
    private final String expression;

    Kind(DuckDBColumnType type, String expression) {
      this.type = type;
      this.expression = expression;
    }

    String expression(String column) {
      return expression.formatted(column);
    }
  }

  List<Kind> kinds() {
    return kinds;
  }

  public boolean isFull() {
    return size == ROWS;
  }

  /** Begins a row, all of whose values are missing. */
  public void add() {
    size++;
  }

  /** Sets a value of the row begun last: of any kind but text. */
  public void number(int column, long value) {
    numbers[column][size - 1] = value;
    present[column][size - 1] = true;
  }

  /** Sets a text of the row begun last. The bytes must not change any more. */
  public void text(int column, byte[] utf8) {
    texts[column][size - 1] = utf8;
  }

  /** Makes it empty, to be filled again. */
  public void clear() {
    for (int i = 0; i < numbers.length; i++) {
      Arrays.fill(present[i], false);
      Arrays.fill(texts[i], null);
    }
    size = 0;
  }

  /** Writes its rows into DuckDB's vectors; how many. */
  int copy(DuckDBDataChunkWriter writer) {
    for (int i = 0; i < kinds.size(); i++) {
      DuckDBWritableVector vector = writer.vector(i);
      switch (kinds.get(i)) {
        case TEXT ->
            vector.setStringUtf8Batch(0, size == ROWS ? texts[i] : Arrays.copyOf(texts[i], size));
        case INTEGER, DATE -> integers(vector, numbers[i], present[i]);
        case BIGINT, MONEY, RATIO -> longs(vector, numbers[i], present[i]);
        case YES_NO -> flags(vector, numbers[i], present[i]);
      }
    }
    return size;
  }

  private void integers(DuckDBWritableVector vector, long[] values, boolean[] known) {
    for (int row = 0; row < size; row++) {
      if (known[row]) {
        vector.setInt(row, (int) values[row]);
      } else {
        vector.setNull(row);
      }
    }
  }

  private void longs(DuckDBWritableVector vector, long[] values, boolean[] known) {
    for (int row = 0; row < size; row++) {
      if (known[row]) {
        vector.setLong(row, values[row]);
      } else {
        vector.setNull(row);
      }
    }
  }

  private void flags(DuckDBWritableVector vector, long[] values, boolean[] known) {
    for (int row = 0; row < size; row++) {
      if (known[row]) {
        vector.setBoolean(row, values[row] == 1);
      } else {
        vector.setNull(row);
      }
    }
  }
}
