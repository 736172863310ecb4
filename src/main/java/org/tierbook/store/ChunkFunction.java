package org.tierbook.store;

import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;

/** Chunks as a table that DuckDB reads, by one thread and in their order. */
final class ChunkFunction implements DuckDBTableFunction<Object, Object, Object> {
  private static final Object NOTHING = new Object();

  private final List<Chunk.Kind> kinds;
  private final ChunkSource source;
  private @Nullable RuntimeException failure;

  ChunkFunction(List<Chunk.Kind> kinds, ChunkSource source) {
    this.kinds = kinds;
    this.source = source;
  }

  /** Makes it known to the database of a connection; must be outside of a transaction. */
  void register(DuckDBConnection connection, String name) throws SQLException {
    try (var builder = DuckDBFunctions.tableFunction()) {
      builder.withName(name).withFunction(this).register(connection);
    }
  }

  /** The columns with their final types, as a query over the function {@code name}. */
  String query(String name) {
    StringJoiner columns = new StringJoiner(", ", "select ", " from " + name + "()");
    for (int i = 0; i < kinds.size(); i++) {
      columns.add(kinds.get(i).expression("c" + i));
    }
    return columns.toString();
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo table) throws SQLException {
    for (int i = 0; i < kinds.size(); i++) {
      try (DuckDBLogicalType type = DuckDBLogicalType.of(kinds.get(i).type)) {
        table.addResultColumn("c" + i, type);
      }
    }
    return NOTHING;
  }

  @Override
  public Object init(DuckDBTableFunctionInitInfo call) {
    call.setMaxThreads(1);
    return NOTHING;
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter writer) {
    try {
      Chunk chunk = source.next();
      return chunk == null ? 0 : chunk.copy(writer);
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  /** What went wrong in the source, which DuckDB knows as a text alone. */
  void rethrow() {
    if (failure != null) {
      throw failure;
    }
  }
}
