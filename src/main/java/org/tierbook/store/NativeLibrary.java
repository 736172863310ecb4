package org.tierbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Loads DuckDB's native library, which its driver unpacks to the temporary folder. Where a loaded
 * file can be deleted (Linux), it is deleted at once, so that a killed run leaves nothing behind;
 * elsewhere it goes when Java ends.
 */
final class NativeLibrary {
  private static final Path MAPPED_FILES = Path.of("/proc/self/maps");

  private static final Driver DRIVER = new DuckDBDriver();
  private static final AtomicBoolean LOADED = new AtomicBoolean();

  private NativeLibrary() {}

  static DuckDBConnection connect(String url, Properties properties) throws SQLException {
    DuckDBConnection connection = (DuckDBConnection) DRIVER.connect(url, properties);
    if (LOADED.compareAndSet(false, true) && Files.isReadable(MAPPED_FILES)) {
      try {
        delete(Files.readAllLines(MAPPED_FILES));
      } catch (IOException e) {
        return connection; // the driver deletes the file when Java ends
      }
    }
    return connection;
  }

  private static void delete(List<String> mappings) throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
    for (String mapping : mappings) {
      int slash = mapping.indexOf('/');
      if (slash >= 0 && mapping.contains("/libduckdb_java") && !mapping.endsWith(" (deleted)")) {
        Path file = Path.of(mapping.substring(slash));
        if (temporary.equals(file.getParent())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
