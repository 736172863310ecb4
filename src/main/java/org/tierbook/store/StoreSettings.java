package org.tierbook.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How much of the machine DuckDB may use.
 *
 * @param threads 0 for one a processor
 * @param memory such as {@code 2GB}; absent for DuckDB's own limit
 * @param temporary where queries spill to; absent: they don't
 */
public record StoreSettings(int threads, Optional<String> memory, Optional<Path> temporary) {
  public static final StoreSettings DEFAULT =
      new StoreSettings(0, Optional.empty(), Optional.empty());

  /**
   * Insertion order is kept (DuckDB's default, written out), so that a query without {@code order
   * by} can't differ between runs over the same table; and no extension is ever fetched.
   */
  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("preserve_insertion_order", "true");
    properties.setProperty("jdbc_stream_results", "true");
    properties.setProperty(
        "temp_directory", temporary.map(p -> p.toAbsolutePath().toString()).orElse(""));
    if (threads > 0) {
      properties.setProperty("threads", Integer.toString(threads));
    }
    memory.ifPresent(limit -> properties.setProperty("memory_limit", limit));
    return properties;
  }
}
