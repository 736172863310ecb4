package org.tierbook.source;

/**
 * A text file of the project, or its copy in the jar.
 *
 * @param path relative to the project's root, with forward slashes
 * @param text decoded as UTF-8, without byte order mark, lines ended by {@code \n}
 */
public record SourceFile(String path, String text) {
  /** The name without folders and without its last suffix. */
  String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
