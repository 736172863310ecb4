package org.tierbook.privacy;

/**
 * Hides the telling part of personal values, the way Chinese banks print them. A value too short
 * for its mask becomes stars alone, so that nothing shows by accident.
 */
public final class Masks {
  private Masks() {}

  /** 张三 → 张*, 欧阳修 → 欧**, Smith → S***. A name of one character is hidden. */
  public static String name(String name) {
    String trimmed = name.strip();
    int length = trimmed.codePointCount(0, trimmed.length());
    if (length < 2) {
      return "*".repeat(length);
    }
    int first = trimmed.codePointAt(0);
    boolean latin = Character.UnicodeScript.of(first) != Character.UnicodeScript.HAN;
    return Character.toString(first) + "*".repeat(latin ? 3 : length - 1);
  }

  /** 18049531999 → 180****1999. */
  public static String phone(String phone) {
    return middle(phone, 3, 4);
  }

  /** 0915-1234579 → 0915*****79. */
  public static String landline(String phone) {
    return middle(phone, 4, 2);
  }

  /** An ID card: first and last two characters; never the birth date in between. */
  public static String idCard(String number) {
    return middle(number, 1, 2);
  }

  /** A card or account: first six and last four digits, as banks print on slips. */
  public static String card(String number) {
    return middle(number.replace(" ", ""), 6, 4);
  }

  /** duanzhengchun@example.com → d************@example.com. */
  public static String mail(String address) {
    int at = address.lastIndexOf('@');
    return at < 2
        ? "*".repeat(address.length())
        : middle(address.substring(0, at), 1, 0) + address.substring(at);
  }

  /** Hides the last eight characters, where house and flat stand. */
  public static String address(String address) {
    return middle(address, address.length() - 8, 0);
  }

  private static String middle(String value, int head, int tail) {
    int hidden = value.length() - head - tail;
    if (hidden <= 0 || head < 0) {
      return "*".repeat(value.length());
    }
    return value.substring(0, head) + "*".repeat(hidden) + value.substring(value.length() - tail);
  }
}
