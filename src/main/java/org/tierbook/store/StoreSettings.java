package org.tierbook.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How much of the machine DuckDB may use.
 *
 * @param threads 0 for one a processor
 * @param memory in bytes; absent for DuckDB's own limit
 * @param spill below which each database has a folder for what doesn't fit into memory; absent:
 *     then it fails
 */
public record StoreSettings(int threads, Optional<Long> memory, Optional<Path> spill) {
  public static final StoreSettings DEFAULT =
      new StoreSettings(0, Optional.empty(), Optional.empty());

  /** For one of several databases that are open at once: so many hundredths of the memory. */
  public StoreSettings share(int hundredths) {
    return new StoreSettings(threads, memory.map(m -> m / 100 * hundredths), spill);
  }

  /** For one that is small. */
  public StoreSettings withOneThread() {
    return new StoreSettings(1, memory, spill);
  }

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
        "temp_directory", spill.map(p -> Spill.next(p).toAbsolutePath().toString()).orElse(""));
    if (threads > 0) {
      properties.setProperty("threads", Integer.toString(threads));
    }
    memory.ifPresent(m -> properties.setProperty("memory_limit", (m >> 20) + "MiB"));
    return properties;
  }
}
