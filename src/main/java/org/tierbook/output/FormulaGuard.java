package org.tierbook.output;

/** Keeps a spreadsheet from running a cell's text as a formula. */
final class FormulaGuard {
  private static final String STARTS = "=+-@＝＋－＠";

  private FormulaGuard() {}

  /** The text, with an apostrophe before it when a spreadsheet could take it for a formula. */
  static String safe(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  private static boolean isRisky(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '\r' || c == '\n' || STARTS.indexOf(c) >= 0) {
        return true;
      }
      if (!isSkipped(c)) {
        return false;
      }
    }
    return false;
  }

  /** Blanks of all kinds and invisible characters, which spreadsheets cut off first. */
  private static boolean isSkipped(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
