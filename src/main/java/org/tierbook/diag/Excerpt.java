package org.tierbook.diag;

import org.tierbook.text.DisplayWidth;

/**
 * A source line with a caret under a column, aligned as terminals show it: a Han character takes
 * two places.
 */
final class Excerpt {
  private static final String INDENT = "    ";
  private static final int WIDTH = 120;
  private static final int BEFORE = 60;

  private Excerpt() {}

  /**
   * @param column from 1, in UTF-16 units; 0 for no caret
   */
  static String of(String line, int column) {
    int caret = Math.max(0, Math.min(column - 1, line.length()));
    int from = line.length() <= WIDTH ? 0 : Math.max(0, caret - BEFORE);
    int to = Math.min(line.length(), from + WIDTH);
    String shown =
        (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    String text = INDENT + shown.replace('\t', ' ') + "\n";
    if (column == 0) {
      return text;
    }
    int places = DisplayWidth.of(line.substring(from, caret)) + (from > 0 ? 1 : 0);
    return text + INDENT + " ".repeat(places) + "^\n";
  }
}
