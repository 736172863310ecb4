package org.tierbook.diag;

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
    int places = width(line.substring(from, caret)) + (from > 0 ? 1 : 0);
    return text + INDENT + " ".repeat(places) + "^\n";
  }

  private static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /** Wide or full-width in Unicode's East Asian Width, for the blocks that Chinese texts use. */
  private static boolean isWide(int c) {
    return in(c, 0x1100, 0x115F)
        || in(c, 0x2E80, 0xA4CF)
        || in(c, 0xAC00, 0xD7A3)
        || in(c, 0xF900, 0xFAFF)
        || in(c, 0xFE30, 0xFE6F)
        || in(c, 0xFF00, 0xFF60)
        || in(c, 0xFFE0, 0xFFE6)
        || in(c, 0x1F300, 0x1FAFF)
        || in(c, 0x20000, 0x3FFFD);
  }

  private static boolean in(int c, int first, int last) {
    return first <= c && c <= last;
  }
}
