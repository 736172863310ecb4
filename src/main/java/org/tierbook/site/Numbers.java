package org.tierbook.site;

/**
 * Numbers of our own, such as how many duties a role has. Figures come formatted from their
 * reports.
 */
final class Numbers {
  private Numbers() {}

  /** With thousands commas. */
  static String count(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    return number < 0 ? "-" + text : text.toString();
  }
}
