package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tierbook.store.Cursor;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreException;
import org.tierbook.store.StoreSettings;

/**
 * A Parquet file's rows, each column as the exact text of its value: no number goes through a type
 * that it wasn't written in.
 */
final class ParquetStream extends CellStream {
  private static final Set<String> PLAIN =
      Set.of(
          "VARCHAR",
          "BOOLEAN",
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "FLOAT",
          "DOUBLE",
          "DATE",
          "TIMESTAMP",
          "TIMESTAMP_S",
          "TIMESTAMP_MS",
          "TIMESTAMP_NS",
          "TIME",
          "NULL");

  private final Store store;
  private final List<String> names = new ArrayList<>();
  private final Cursor rows;
  private final long expected;
  private long given;
  private boolean started;

  private ParquetStream(Store store, String file) throws UnreadableException {
    this.store = store;
    String from = " from read_parquet(" + file + ")";
    List<String> columns = new ArrayList<>();
    for (Row column : store.query("describe select *" + from)) {
      names.add(column.word("column_name"));
      columns.add(text(column.word("column_name"), column.word("column_type")));
    }
    expected =
        store.query("select num_rows from parquet_file_metadata(" + file + ")").get(0).count(0);
    rows = store.cursor("select " + String.join(", ", columns) + from);
  }

  static InputStream open(Path path) throws IOException {
    Store store = Store.memory(new StoreSettings(1, Optional.empty(), Optional.empty()));
    try {
      return new ParquetStream(store, Store.quote(literal(path)));
    } catch (StoreException e) {
      store.close();
      throw UnpackedStream.damaged(
          Wrapping.PARQUET); // the database's message names the machine's folders
    } catch (IOException e) {
      store.close();
      throw e;
    }
  }

  /** The path for a place where patterns are understood. */
  private static String literal(Path path) {
    return path.toAbsolutePath()
        .toString()
        .chars()
        .mapToObj(c -> "*?[".indexOf(c) >= 0 ? "[" + (char) c + "]" : Character.toString((char) c))
        .collect(Collectors.joining());
  }

  /** A time with a zone has no day of its own, and a structure no text. */
  private static String text(String name, String type) throws UnreadableException {
    String column = Store.identifier(name);
    if (PLAIN.contains(type) || type.startsWith("DECIMAL(")) {
      return "cast(" + column + " as varchar)";
    }
    if (type.equals("VARCHAR[]")) {
      return "array_to_string(" + column + ", ';')";
    }
    throw new UnreadableException("customers-column-type", "column", name, "type", type);
  }

  @Override
  @Nullable List<String> row() throws IOException {
    if (!started) {
      started = true;
      return names;
    }
    try {
      if (!rows.next()) {
        if (given != expected) {
          throw UnpackedStream.damaged(Wrapping.PARQUET);
        }
        return null;
      }
    } catch (StoreException e) {
      throw UnpackedStream.damaged(Wrapping.PARQUET);
    }
    given++;
    List<String> cells = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      String text = rows.text(i);
      cells.add(text == null ? "" : text);
    }
    return cells;
  }

  @Override
  public void close() {
    rows.close();
    store.close();
  }
}
