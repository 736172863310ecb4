package org.tierbook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.text.Language;

/** Which headings texts have, and which of them other texts link to. */
final class HeadingRefs {
  private record Use(String text, Language language, String heading, Location at) {}

  private final Map<String, Set<String>> known = new HashMap<>();
  private final List<Use> uses = new ArrayList<>();

  /**
   * The ids of a text's headings.
   *
   * @param text such as {@code lesson:c-04/intro}
   */
  void define(String text, Language language, Set<String> ids) {
    known.put(text + ":" + language, Set.copyOf(ids));
  }

  /** A heading of another text that is spoken of. */
  void use(String text, Language language, String heading, Location at) {
    uses.add(new Use(text, language, heading, at));
  }

  /** Reports the headings that aren't there; texts that aren't there are reported elsewhere. */
  void check(Diagnostics diagnostics) {
    for (Use use : uses) {
      Set<String> headings = known.get(use.text() + ":" + use.language());
      // A text without translation is shown in Chinese.
      headings = headings == null ? known.get(use.text() + ":" + Language.ZH) : headings;
      if (headings != null && !headings.contains(use.heading())) {
        String text = use.text().substring(use.text().indexOf(':') + 1);
        diagnostics.error("unknown-heading", use.at(), "id", use.heading(), "in", text);
      }
    }
  }
}
