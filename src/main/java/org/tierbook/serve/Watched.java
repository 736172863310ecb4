package org.tierbook.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * The files whose change asks for a new build. Looks at sizes and times, since watching by the
 * system misses changes on network drives.
 */
record Watched(List<Path> folders) {
  Watched {
    folders = List.copyOf(folders);
  }

  /** A number that changes with any file's name, size or time. */
  long mark() throws IOException {
    long[] mark = {0};
    for (Path folder : folders) {
      if (Files.exists(folder)) {
        Files.walkFileTree(folder, new Marker(mark));
      }
    }
    return mark[0];
  }

  private static final class Marker extends SimpleFileVisitor<Path> {
    private final long[] mark;

    Marker(long[] mark) {
      this.mark = mark;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      long one = 31L * file.toString().hashCode() + attributes.size();
      one = 31 * one + attributes.lastModifiedTime().toMillis();
      mark[0] += one * 0x9E3779B97F4A7C15L;
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException error) {
      return FileVisitResult.CONTINUE; // gone while we looked
    }
  }
}
