package org.tierbook.output;

/** Takes the finished files of one edition; {@code check} has one that keeps nothing. */
public interface Target {
  /**
   * Takes a file. Called from several threads.
   *
   * @param path relative to the destination, with forward slashes; written once
   * @throws java.io.UncheckedIOException when it can't be written
   */
  void write(String path, Content content);

  /** Takes a text file in UTF-8. */
  default void write(String path, String text) {
    write(path, Content.of(text));
  }
}
