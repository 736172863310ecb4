package org.tierbook.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Data for scripts, as JSON that may also stand in a script file. */
final class Json {
  private Json() {}

  /** A quoted string; line separators of JavaScript and the start of a tag are escaped. */
  static String text(String words) {
    StringBuilder json = new StringBuilder(words.length() + 2).append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20 || c == '<' || c == 0x2028 || c == 0x2029) {
        json.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  static String texts(List<String> words) {
    return words.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
  }

  /** An object whose values are JSON already, in the map's order. */
  static String object(Map<String, String> members) {
    return members.entrySet().stream()
        .map(e -> text(e.getKey()) + ":" + e.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
