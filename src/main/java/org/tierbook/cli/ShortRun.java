package org.tierbook.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LongSummaryStatistics;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Spares a short run the second compiler of the JVM. On a machine with two cores it takes one of
 * them for as long as a small bank's build lasts, and code that runs for three seconds never earns
 * that back. A long run does, so it keeps it. Where the JVM has no such switch, nothing happens.
 */
final class ShortRun {
  /** For processes that outlive a command, such as tests. */
  static final ShortRun NEVER = new ShortRun(false);

  /** Of a process that ends with its command. */
  static final ShortRun POSSIBLE = new ShortRun(true);

  /**
   * Beyond this, in bytes of content and customer files, a build takes longer than a few seconds.
   */
  private static final long MOST_BYTES = 16L << 20;

  private static final int MOST_FILES = 1_500;

  private static final String USUAL = " content/customers";

  /** Digests stay: the second compiler knows an instruction for them. The first match counts. */
  private static final String DIRECTIVES =
      "[{match: \"sun/security/provider/*.*\", c2: {Exclude: false}},"
          + " {match: \"*.*\", c2: {Exclude: true}}]";

  private final boolean possible;

  private ShortRun(boolean possible) {
    this.possible = possible;
  }

  /** Begins in the background, when a project is small. */
  void begin(Path root) {
    if (possible) {
      Thread thread = new Thread(() -> excludeIfSmall(root), "short-run");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void excludeIfSmall(Path root) {
    try {
      if (isSmall(root.resolve("content"))) {
        exclude();
      }
    } catch (IOException | JMException | RuntimeException e) {
      return; // slower, and nothing else
    }
  }

  /** Customers who lie elsewhere may be many. */
  static boolean isSmall(Path content) throws IOException {
    Path site = content.resolve("site.yaml");
    if (!Files.isRegularFile(site)
        || Files.readString(site)
            .lines()
            .anyMatch(line -> line.startsWith("customers:") && !line.strip().endsWith(USUAL))) {
      return false;
    }
    try (Stream<Path> files = Files.walk(content)) {
      LongSummaryStatistics sizes = files.mapToLong(f -> f.toFile().length()).summaryStatistics();
      return sizes.getSum() <= MOST_BYTES && sizes.getCount() <= MOST_FILES;
    }
  }

  private static void exclude() throws IOException, JMException {
    Path directives = Files.createTempFile("tierbook", ".json");
    try {
      Files.writeString(directives, DIRECTIVES);
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "compilerDirectivesAdd",
              new Object[] {new String[] {directives.toString()}},
              new String[] {String[].class.getName()});
    } finally {
      Files.delete(directives);
    }
  }
}
