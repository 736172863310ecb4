package org.tierbook.site;

import java.math.BigDecimal;
import java.util.List;
import org.tierbook.text.Digits;
import org.tierbook.text.Localized;

/**
 * Numbers of our own, such as how many duties a role has. Figures come formatted from their
 * reports.
 */
final class Numbers {
  private static final String HAN = "零一二三四五六七八九十";
  private static final List<String> ENGLISH =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private Numbers() {}

  /** With thousands commas. */
  static String count(long number) {
    return Digits.of(BigDecimal.valueOf(number), 0);
  }

  /** 四, four; digits beyond ten. */
  static Localized word(int number) {
    return number < 0 || number > 10
        ? Localized.same(Integer.toString(number))
        : Localized.of(HAN.substring(number, number + 1), ENGLISH.get(number));
  }
}
