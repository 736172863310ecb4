package org.tierbook.store;

import java.sql.SQLException;

/**
 * Finds the position in DuckDB's message, which ends in an excerpt of the statement and a caret
 * under it:
 *
 * <pre>
 * LINE 3:   foo from t
 *           ^^^
 * </pre>
 */
final class SqlError {
  private static final String MARK = "LINE ";
  private static final String CUT = "...";

  private SqlError() {}

  static StoreException of(SQLException e, String sql) {
    String message = String.valueOf(e.getMessage());
    int mark = message.lastIndexOf("\n" + MARK);
    if (mark < 0) {
      return new StoreException(message.strip(), 0, 0, e);
    }
    String[] excerpt = message.substring(mark + 1).split("\n", -1);
    int colon = excerpt[0].indexOf(": ");
    int line = Integer.parseInt(excerpt[0].substring(MARK.length(), colon));
    int caret = excerpt.length < 2 ? -1 : excerpt[1].indexOf('^');
    int column = caret < 0 ? 0 : column(excerpt[0], colon + 2, caret, line(sql, line));
    return new StoreException(message.substring(0, mark).strip(), line, column, e);
  }

  /**
   * The excerpt is cut off in front when the line is long: then it's looked up in the line itself.
   */
  private static int column(String excerpt, int start, int caret, String line) {
    int at = start;
    for (int width = start; at < excerpt.length() && width < caret; ) {
      int point = excerpt.codePointAt(at);
      width += isWide(point) ? 2 : 1;
      at += Character.charCount(point);
    }
    if (!excerpt.startsWith(CUT, start)) {
      return at - start + 1;
    }
    int shown = start + CUT.length();
    String text = excerpt.substring(shown);
    int found =
        line.indexOf(text.endsWith(CUT) ? text.substring(0, text.length() - CUT.length()) : text);
    return found < 0 ? 0 : found + at - shown + 1;
  }

  private static String line(String sql, int number) {
    String[] lines = sql.split("\n", -1);
    return number <= lines.length ? lines[number - 1] : "";
  }

  private static boolean isWide(int point) {
    return point >= 0x1100
        && (point <= 0x115f || (point >= 0x2e80 && point <= 0xffe6) || point >= 0x20000);
  }
}
