package org.tierbook.text;

import org.jspecify.annotations.Nullable;

/**
 * A short string in Chinese, with English beside it.
 *
 * @param en null when nobody has translated it yet
 */
public record Localized(String zh, @Nullable String en) {
  public static Localized of(String zh, String en) {
    return new Localized(zh, en);
  }

  /** The same in every language: ids, digits, proper names. */
  public static Localized same(String text) {
    return new Localized(text, text);
  }

  /** The words in a language; Chinese where no translation exists. */
  public String in(Language language) {
    return language == Language.EN && en != null ? en : zh;
  }

  public boolean isTranslated(Language language) {
    return language == Language.ZH || en != null;
  }
}
