package org.tierbook.build;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;

/**
 * How much memory a run may take, Java's heap and the database together. The heap's own limit is
 * set before Java begins, by {@code -Xmx}, and can't be changed by us: the database gets what the
 * heap leaves. Where the heap's limit leaves less than a quarter, the database gets a half, and the
 * heap is trusted not to grow as far as it may.
 *
 * @param bytes heap, database, and what Java needs beside
 * @param asked whether the user said so
 */
record MemoryBound(long bytes, boolean asked) {
  private static final long USUAL = 4L << 30;

  /** What Java takes beside its heap: classes, compiled code, threads, buffers. */
  private static final long BESIDE = 256L << 20;

  private static final long MEGABYTE = 1L << 20;

  /** As asked; else 4 GB, or a quarter of the machine where that is less. */
  static MemoryBound of(Optional<Long> asked) {
    return new MemoryBound(
        asked.orElseGet(() -> Math.min(USUAL, machine() / 4)), asked.isPresent());
  }

  private static long machine() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : USUAL;
  }

  /** The database's part, in bytes. */
  long store() {
    return isKept() ? left() : bytes / 2;
  }

  private boolean isKept() {
    return left() >= bytes / 4;
  }

  private long left() {
    return bytes - Runtime.getRuntime().maxMemory() - BESIDE;
  }

  /** Warns when what was asked for can't be promised, and says how it can. */
  void check(Diagnostics diagnostics) {
    if (asked && !isKept()) {
      diagnostics.warning(
          "memory-heap",
          Location.of("--memory"),
          "memory",
          megabytes(bytes),
          "heap",
          megabytes(Runtime.getRuntime().maxMemory()),
          "wanted",
          megabytes(Math.max(MEGABYTE, (bytes - BESIDE) / 3)));
    }
  }

  private static String megabytes(long bytes) {
    return Long.toString(bytes / MEGABYTE);
  }
}
