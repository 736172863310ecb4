package org.tierbook.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Texts as one line of a file that we read back: parted by tabs, what would part them escaped. */
public final class TabLine {
  private TabLine() {}

  /** The line, without its end. */
  public static String of(List<String> parts) {
    return parts.stream().map(TabLine::escaped).collect(Collectors.joining("\t"));
  }

  /** The texts of a line. */
  public static List<String> parts(String line) {
    return Arrays.stream(line.split("\t", -1)).map(TabLine::plain).toList();
  }

  private static String escaped(String part) {
    return part.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String plain(String part) {
    if (part.indexOf('\\') < 0) {
      return part;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '\\') {
        char escaped = part.charAt(++i);
        c = escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
