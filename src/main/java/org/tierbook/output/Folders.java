package org.tierbook.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What swapping needs from the file system. */
final class Folders {
  private Folders() {}

  /**
   * Removes a folder, its marker last, so that a half removed folder can still be told to be ours.
   */
  static void remove(Path folder, String marker) throws IOException {
    for (Path entry : entries(folder)) {
      if (!entry.getFileName().toString().equals(marker)) {
        removeTree(entry);
      }
    }
    Files.deleteIfExists(folder.resolve(marker));
    Files.delete(folder);
  }

  /** Removes a file or a folder with all below it; links are removed, not followed. */
  static void removeTree(Path start) throws IOException {
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException error)
              throws IOException {
            if (error != null) {
              throw error;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** What lies directly in a folder, by name. */
  static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  static boolean isDot(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** The folder beside {@code destination} with a suffix to its name. */
  static Path beside(Path destination, String suffix) {
    return destination.resolveSibling(destination.getFileName() + suffix);
  }
}
