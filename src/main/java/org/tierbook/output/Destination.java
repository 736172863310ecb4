package org.tierbook.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;

/**
 * A folder that we are asked to write.
 *
 * @param path as given
 * @param option the flag that sets it, such as {@code --destination}
 */
public record Destination(Path path, String option) {
  /** The file that says that a folder is ours. */
  public static final String MANIFEST = "build-manifest.json";

  /**
   * Reports why this folder can't be written: it would swallow or enter the sources, it is a file,
   * or it holds what we did not write.
   *
   * @param sources folders whose content must stay what it is, such as {@code content} and where
   *     the customers lie
   * @param force replaces a folder that we did not write
   */
  public void check(Path root, List<Path> sources, boolean force, Diagnostics diagnostics) {
    Path real = real(path);
    if (real.getFileName() == null || real(root).startsWith(real)) {
      report(diagnostics, "destination-holds-project");
    } else if (sources.stream()
        .map(Destination::real)
        .anyMatch(s -> s.startsWith(real) || real.startsWith(s))) {
      report(diagnostics, "destination-in-source");
    } else if (Files.exists(real) && !Files.isDirectory(real)) {
      report(diagnostics, "destination-is-file");
    } else if (!force && isForeign(real)) {
      report(diagnostics, "destination-foreign");
    } else {
      checkNeighbours(real, diagnostics);
    }
  }

  private void checkNeighbours(Path real, Diagnostics diagnostics) {
    Path old = Folders.beside(real, ".old");
    Path staged = Folders.beside(real, ".new");
    if (Files.exists(old) && !Files.exists(old.resolve(Publication.REPLACED))) {
      report(diagnostics, "neighbour-foreign", "folder", old.getFileName().toString());
    }
    if (Files.exists(staged)
        && !isEmpty(staged)
        && !Files.exists(staged.resolve(Publication.STAGING))) {
      report(diagnostics, "neighbour-foreign", "folder", staged.getFileName().toString());
    }
  }

  /**
   * Reports when one of two destinations lies in the other: copying the portal must not publish a
   * customer.
   */
  public void checkApart(Destination other, Diagnostics diagnostics) {
    Path mine = real(path);
    Path theirs = real(other.path);
    if (mine.startsWith(theirs) || theirs.startsWith(mine)) {
      report(diagnostics, "destinations-nested", "other", other.path.toString());
    }
  }

  private void report(Diagnostics diagnostics, String id, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "option";
    arguments[1] = option;
    System.arraycopy(more, 0, arguments, 2, more.length);
    diagnostics.error(id, Location.of(path.toString().replace('\\', '/')), arguments);
  }

  private static boolean isForeign(Path folder) {
    return Files.isDirectory(folder) && !Files.exists(folder.resolve(MANIFEST)) && !isEmpty(folder);
  }

  /** Dot files at the top are carried over, so they don't count. */
  private static boolean isEmpty(Path folder) {
    try {
      return Folders.entries(folder).stream().allMatch(Folders::isDot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The absolute path with links followed as far as it exists. */
  static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    @Nullable Path existing = absolute;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return existing == null
          ? absolute
          : existing.toRealPath().resolve(existing.relativize(absolute));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
