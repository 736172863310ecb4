package org.tierbook.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Removes what earlier builds wrote. */
public final class Leftovers {
  private Leftovers() {}

  /**
   * Removes the files that a folder's manifest lists, the manifest, and folders that are empty
   * then. Paths that lead out of the folder are left alone.
   */
  public static long removeListed(Path folder) {
    try {
      long removed = 0;
      for (String path : Manifest.files(folder)) {
        Path file = folder.resolve(path).normalize();
        if (file.startsWith(folder.normalize()) && Files.deleteIfExists(file)) {
          removed++;
          removeEmpty(file.getParent(), folder.normalize());
        }
      }
      removed += Files.deleteIfExists(folder.resolve(Destination.MANIFEST)) ? 1 : 0;
      removeEmpty(folder, folder);
      return removed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void removeEmpty(@Nullable Path from, Path last) throws IOException {
    for (Path at = from;
        at != null && at.startsWith(last) && Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS);
        at = at.getParent()) {
      try {
        Files.delete(at);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  /** Removes a folder of ours with all that is in it; says how many files went. */
  public static long removeAll(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      long removed = 0;
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        removed += Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? 0 : 1;
        Files.delete(path);
      }
      return removed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
