package org.tierbook.site;

import org.tierbook.text.Language;
import org.tierbook.text.Localized;
import org.tierbook.text.Phrases;

/** Fills phrases of section {@code site} with words that differ by language. */
final class Phrasing {
  private Phrasing() {}

  /**
   * The phrase in every language; {@code arguments} are name, value, name, value, and a value may
   * be {@link Localized}.
   */
  static Localized say(Phrases phrases, String key, Object... arguments) {
    return Localized.of(
        say(phrases, Language.ZH, key, arguments), say(phrases, Language.EN, key, arguments));
  }

  private static String say(Phrases phrases, Language language, String key, Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] =
          arguments[i] instanceof Localized words
              ? words.in(language)
              : String.valueOf(arguments[i]);
    }
    return phrases.say(language, "site." + key, texts);
  }
}
