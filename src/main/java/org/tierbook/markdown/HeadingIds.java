package org.tierbook.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Ids of headings: words of any script joined by hyphens, each once in a text. */
final class HeadingIds {
  private final Map<String, Integer> used = new HashMap<>();

  String next(String heading) {
    StringBuilder id = new StringBuilder();
    heading
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                id.appendCodePoint(c);
              } else if (id.length() > 0 && id.charAt(id.length() - 1) != '-') {
                id.append('-');
              }
            });
    String trimmed = id.toString().replaceAll("-$", "");
    return unique(trimmed.isEmpty() ? "section" : trimmed);
  }

  private String unique(String id) {
    int times = used.merge(id, 1, Integer::sum);
    return times == 1 ? id : unique(id + "-" + times);
  }

  boolean has(String id) {
    return used.containsKey(id);
  }
}
