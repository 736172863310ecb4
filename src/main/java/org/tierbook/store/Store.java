package org.tierbook.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a DuckDB inside this process. Not for several threads at once: take {@link
 * #another} for each. Rows come in the order that the query asks for; a query that wants the same
 * bytes each time ends its {@code order by} in a unique key.
 */
public final class Store implements AutoCloseable {
  private static final AtomicLong SOURCES = new AtomicLong();

  private final DuckDBConnection connection;
  private final @Nullable Path scratch;

  private Store(DuckDBConnection connection) {
    this(connection, null);
  }

  private Store(DuckDBConnection connection, @Nullable Path scratch) {
    this.connection = connection;
    this.scratch = scratch;
  }

  /** A database in memory. */
  public static Store memory(StoreSettings settings) {
    return open("", settings);
  }

  /**
   * A database for much data: in a file that goes away on {@link #close}, its columns packed. In
   * memory where nothing may be spilled.
   */
  public static Store scratch(StoreSettings settings) {
    return settings
        .spill()
        .map(
            home -> {
              Path folder = Spill.make(home);
              Store store = open(folder.resolve("scratch.duckdb").toString(), settings);
              return new Store(store.connection, folder);
            })
        .orElseGet(() -> memory(settings));
  }

  /** A database in a file, made when it isn't there. */
  public static Store file(Path file, StoreSettings settings) {
    return open(file.toAbsolutePath().toString(), settings);
  }

  /**
   * Loads the native library in the background: half a second that a build can spend on reading
   * content.
   */
  public static void preload() {
    Thread thread = new Thread(() -> memory(StoreSettings.DEFAULT).close(), "duckdb-preload");
    thread.setDaemon(true);
    // A run may end before it's done; who really needs the library is told what is wrong with it.
    thread.setUncaughtExceptionHandler((stopped, error) -> {});
    thread.start();
  }

  private static Store open(String path, StoreSettings settings) {
    try {
      return new Store(NativeLibrary.connect("jdbc:duckdb:" + path, settings.properties()));
    } catch (SQLException e) {
      throw SqlError.of(e, "");
    }
  }

  /** A second connection to the same database, with its own transactions. */
  public Store another() {
    return call("", () -> new Store(connection.duplicate()));
  }

  /** Runs one or more statements. */
  public void execute(String sql) {
    call(
        sql,
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  /** The whole result. */
  public List<Row> query(String sql) {
    List<Row> rows = new ArrayList<>();
    each(sql, rows::add);
    return rows;
  }

  /** The result row by row, never whole in memory. */
  public void each(String sql, Consumer<Row> rows) {
    call(
        sql,
        () -> {
          try (Statement statement = connection.createStatement();
              ResultSet result = statement.executeQuery(sql)) {
            read(result, rows);
            return true;
          }
        });
  }

  private static void read(ResultSet result, Consumer<Row> rows) throws SQLException {
    var meta = result.getMetaData();
    List<String> names = new ArrayList<>();
    Map<String, Integer> positions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(meta.getColumnLabel(i));
      positions.putIfAbsent(meta.getColumnLabel(i), i - 1);
    }
    List<String> fixed = List.copyOf(names);
    while (result.next()) {
      @Nullable Object[] values = new @Nullable Object[fixed.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = result.getObject(i + 1);
      }
      rows.accept(new Row(fixed, positions, values));
    }
  }

  /** The result row by row, as the caller asks for it. */
  public Cursor cursor(String sql) {
    return call(
        sql,
        () -> {
          Statement statement = connection.createStatement();
          try {
            return new Cursor(statement, statement.executeQuery(sql));
          } catch (SQLException e) {
            statement.close();
            throw e;
          }
        });
  }

  /** The names of a query's columns, without running it. */
  public List<String> columns(String sql) {
    return query("describe " + sql).stream().map(row -> row.word("column_name")).toList();
  }

  /** Makes a database file readable under a name, and nothing more. */
  public void attach(Path file, String name) {
    execute(
        "attach "
            + quote(file.toAbsolutePath().toString())
            + " as "
            + identifier(name)
            + " (read_only)");
  }

  /** Makes a new or existing database file writable under a name. */
  public void attachWritable(Path file, String name) {
    execute("attach " + quote(file.toAbsolutePath().toString()) + " as " + identifier(name));
  }

  public void detach(String name) {
    execute("detach " + identifier(name));
  }

  /**
   * From here on no statement reaches a file that isn't attached, fetches an extension, or changes
   * a setting. Can't be undone; holds for every connection to this database.
   */
  public void lock() {
    execute("set enable_external_access = false; set lock_configuration = true");
  }

  /**
   * Fills a table of an attached database, or of this one where {@code catalog} is null. One thread
   * may make it and another one use it, not both at once.
   */
  public Appender appender(@Nullable String catalog, String table) {
    return call(
        "",
        () -> {
          DuckDBAppender appender = connection.createAppender(catalog, "main", table);
          appender.unsafeBreakThreadConfinement();
          return new Appender(appender);
        });
  }

  /**
   * Makes a source of rows known under a name, to be stored by {@link #insert}. Not inside a
   * transaction.
   */
  public Rows rows(List<Chunk.Kind> kinds, ChunkSource source) {
    ChunkFunction function = new ChunkFunction(List.copyOf(kinds), source);
    String name = "chunks_" + SOURCES.incrementAndGet();
    call(
        "",
        () -> {
          function.register(connection, name);
          return true;
        });
    return new Rows(name, function);
  }

  /** Rows that a table can be filled from, once. */
  public static final class Rows {
    private final String name;
    private final ChunkFunction function;

    private Rows(String name, ChunkFunction function) {
      this.name = name;
      this.function = function;
    }
  }

  /**
   * Adds all rows to a table whose columns have their kinds, and returns when there are no more.
   */
  public void insert(String table, Rows rows) {
    try {
      execute("insert into " + table + " " + rows.function.query(rows.name));
    } catch (StoreException e) {
      rows.function.rethrow();
      throw e;
    }
  }

  /** Everything until {@link #commit} is one transaction, in one database. */
  public void begin() {
    execute("begin transaction");
  }

  public void commit() {
    execute("commit");
  }

  /** A text as a literal. */
  public static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A name as a quoted identifier. */
  public static String identifier(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  @Override
  public void close() {
    call(
        "",
        () -> {
          connection.close();
          return true;
        });
    if (scratch != null) {
      Spill.remove(scratch);
    }
  }

  private interface Call<T> {
    T run() throws SQLException;
  }

  private static <T> T call(String sql, Call<T> call) {
    try {
      return call.run();
    } catch (SQLException e) {
      throw SqlError.of(e, sql);
    }
  }
}
