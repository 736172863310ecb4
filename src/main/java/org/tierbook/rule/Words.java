package org.tierbook.rule;

import java.util.List;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;
import org.tierbook.text.Phrases;

/** Phrases whose gaps are filled with words of the same language. */
record Words(Phrases phrases) {

  /** The phrase {@code rule.KEY}; {@code parts} fill the gaps {0}, {1} and so on. */
  Localized say(String key, Localized... parts) {
    return Localized.of(say(Language.ZH, key, parts), say(Language.EN, key, parts));
  }

  private String say(Language language, String key, Localized... parts) {
    String[] arguments = new String[parts.length * 2];
    for (int i = 0; i < parts.length; i++) {
      arguments[2 * i] = Integer.toString(i);
      arguments[2 * i + 1] = parts[i].in(language);
    }
    return phrases.say(language, "rule." + key, arguments);
  }

  /** The parts with the phrase {@code rule.KEY} between them. */
  Localized join(String key, List<Localized> parts) {
    return Localized.of(join(Language.ZH, key, parts), join(Language.EN, key, parts));
  }

  private String join(Language language, String key, List<Localized> parts) {
    List<String> words = parts.stream().map(p -> p.in(language)).toList();
    return String.join(phrases.say(language, "rule." + key), words);
  }

  /** Two texts around a sign that all languages share. */
  static Localized around(Localized left, String sign, Localized right) {
    return Localized.of(
        left.in(Language.ZH) + sign + right.in(Language.ZH),
        left.in(Language.EN) + sign + right.in(Language.EN));
  }
}
