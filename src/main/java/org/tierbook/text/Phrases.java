package org.tierbook.text;

import java.util.Map;

/**
 * The strings of the interface and of messages, by key. A missing key is a bug of ours, not of the
 * reader's.
 */
public record Phrases(Map<Language, Map<String, String>> texts) {
  public Phrases {
    texts = Map.copyOf(texts);
  }

  /**
   * The phrase in a language with its {@code {name}} gaps filled; {@code arguments} are name,
   * value, name, value.
   */
  public String say(Language language, String key, String... arguments) {
    String text = texts.getOrDefault(language, Map.of()).get(key);
    if (text == null) {
      throw new IllegalArgumentException("no phrase '" + key + "' in " + language.code());
    }
    for (int i = 0; i < arguments.length; i += 2) {
      text = text.replace("{" + arguments[i] + "}", arguments[i + 1]);
    }
    return text;
  }

  public boolean has(Language language, String key) {
    return texts.getOrDefault(language, Map.of()).containsKey(key);
  }

  /** The phrase in every language. */
  public Localized both(String key, String... arguments) {
    return Localized.of(say(Language.ZH, key, arguments), say(Language.EN, key, arguments));
  }
}
