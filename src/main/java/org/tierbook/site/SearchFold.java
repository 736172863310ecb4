package org.tierbook.site;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes widths, cases and compatibility forms of a character one, as {@code fold} in {@code
 * search.js} does: each UTF-16 unit by itself, and left as it is when its folded form has another
 * length, so that places agree with the original.
 */
public final class SearchFold {
  private SearchFold() {}

  /** The folded text; as long as the text. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one = text.substring(i, i + 1);
      String plain = Normalizer.normalize(one, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      folded.append(plain.length() == 1 ? plain : one);
    }
    return folded.toString();
  }
}
