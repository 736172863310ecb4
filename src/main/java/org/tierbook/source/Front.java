package org.tierbook.source;

import java.util.Optional;

/**
 * A markdown file in its two parts, each padded with blank lines so that its line numbers are the
 * file's.
 *
 * @param yaml the front matter; absent when the file has none
 */
record Front(Optional<SourceFile> yaml, SourceFile markdown) {
  private static final String FENCE = "---\n";

  static Front cut(SourceFile file) {
    String text = file.text().endsWith("\n") ? file.text() : file.text() + "\n";
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    if (end < 0) {
      return new Front(Optional.empty(), file);
    }
    int body = end + 1 + FENCE.length();
    String yaml = "\n" + text.substring(FENCE.length(), end + 1);
    long lines = text.substring(0, body).chars().filter(c -> c == '\n').count();
    String markdown = "\n".repeat((int) lines) + text.substring(body);
    return new Front(
        Optional.of(new SourceFile(file.path(), yaml)), new SourceFile(file.path(), markdown));
  }
}
