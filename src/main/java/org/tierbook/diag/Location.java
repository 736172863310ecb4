package org.tierbook.diag;

import java.util.Comparator;

/**
 * A place in a file of the project.
 *
 * @param path relative to the project's root, with forward slashes
 * @param line from 1; 0 when the problem concerns the whole file
 * @param column from 1, counted in UTF-16 units; 0 when it concerns the whole line
 */
public record Location(String path, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparing(Location::line)
          .thenComparing(Location::column);

  /** The file as a whole. */
  public static Location of(String path) {
    return new Location(path, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
