package org.tierbook.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tierbook.text.Language;
import org.tierbook.text.Phrases;

/** The words of scripts: section {@code client}, as a script that sets them. */
final class ClientWords {
  private static final String SECTION = "client.";

  private ClientWords() {}

  /** Adds {@code assets/words.LANGUAGE.js} for each language of the edition. */
  static void plan(Draft draft) {
    Phrases phrases = draft.playbook().phrases();
    for (Language language : draft.languages()) {
      draft.file("assets/words." + language.code() + ".js", () -> script(phrases, language));
    }
  }

  static String script(Phrases phrases, Language language) {
    Map<String, String> words = new LinkedHashMap<>();
    new TreeMap<>(phrases.texts().getOrDefault(language, Map.of()))
        .forEach(
            (key, text) -> {
              if (key.startsWith(SECTION)) {
                words.put(key.substring(SECTION.length()), Json.text(text));
              }
            });
    return "window.tierbookWords=" + Json.object(words) + ";\n";
  }
}
