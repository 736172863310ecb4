package org.tierbook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where databases put what doesn't fit into memory: a folder each, named by process and number. */
public final class Spill {
  private static final Pattern NAME = Pattern.compile("(\\d{1,18})-\\d+");
  private static final AtomicLong FOLDERS = new AtomicLong();

  private Spill() {}

  /** A folder that no other database uses; DuckDB makes it when it needs it. */
  static Path next(Path home) {
    return home.resolve(ProcessHandle.current().pid() + "-" + FOLDERS.incrementAndGet());
  }

  /** The same, made already. */
  static Path make(Path home) {
    try {
      return Files.createDirectories(next(home).toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what processes that were killed left behind. */
  public static void tidy(Path home) throws IOException {
    if (Files.isDirectory(home)) {
      try (Stream<Path> folders = Files.list(home)) {
        for (Path folder : folders.filter(Spill::isLeft).toList()) {
          remove(folder);
        }
      }
    }
  }

  private static boolean isLeft(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  static void remove(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
