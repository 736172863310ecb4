package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** A sentence in phrases, so that a heading's lines break between them alone. */
public record Sentence(List<String> phrases) {
  private static final String ENDS = "，；：。、";

  public Sentence {
    phrases = List.copyOf(phrases);
  }

  static Sentence of(Localized text, Language language) {
    String words = text.in(language);
    List<String> phrases = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      boolean end = ENDS.indexOf(words.charAt(i)) >= 0;
      boolean comma =
          ",;:".indexOf(words.charAt(i)) >= 0
              && i + 1 < words.length()
              && words.charAt(i + 1) == ' ';
      if (end || comma) {
        phrases.add(words.substring(from, i + 1));
        from = comma ? i + 2 : i + 1;
        i = from - 1;
      }
    }
    if (from < words.length()) {
      phrases.add(words.substring(from));
    }
    return new Sentence(phrases);
  }
}
