package org.tierbook.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of a page in sections, read from our own HTML in one pass: what stands in {@code
 * <main>}, without navigation, forms, scripts and pictures. A section begins at a heading; its
 * anchor is the heading's id or that of the section around it.
 */
record PageText(List<Section> sections, List<String> tiers) {
  PageText {
    sections = List.copyOf(sections);
    tiers = List.copyOf(tiers);
  }

  /** A heading, the text up to the next one, and where to jump. */
  record Section(String anchor, String heading, String text) {}

  /** Reads a page; {@code brief} leaves tables out. */
  static PageText of(String html, boolean brief) {
    return new Reader(html, brief).read();
  }

  private static final class Reader {
    private static final Set<String> SKIPPED =
        Set.of("nav", "script", "style", "svg", "form", "fieldset", "noscript", "button");
    private static final Set<String> INLINE =
        Set.of("a", "b", "i", "em", "strong", "span", "code", "abbr", "mark", "sup", "sub");

    private final String html;
    private final boolean brief;
    private final List<Section> sections = new ArrayList<>();
    private final Set<String> tiers = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder heading = new StringBuilder();
    private String anchor = "";
    private String around = "";
    private int tierFrom = -1;

    Reader(String html, boolean brief) {
      this.html = html;
      this.brief = brief;
    }

    PageText read() {
      int at = html.indexOf("<main");
      int end = html.indexOf("</main>");
      int from = at < 0 ? 0 : html.indexOf('>', at) + 1;
      boolean inHeading = false;
      for (int i = from; i < (end < 0 ? html.length() : end); ) {
        int open = html.indexOf('<', i);
        int stop = open < 0 ? html.length() : open;
        append(inHeading ? heading : text, html.substring(i, stop));
        if (open < 0) {
          break;
        }
        String tag = html.substring(open + 1, html.indexOf('>', open));
        String name = name(tag);
        i = open + tag.length() + 2;
        if (isSkipped(name) || isForEyes(tag)) {
          i = after(name, i);
        } else if (isHeading(name)) {
          inHeading = !tag.startsWith("/");
          if (inHeading) {
            close();
            anchor = attribute(tag, "id").isEmpty() ? around : attribute(tag, "id");
          }
        } else {
          element(tag, name, inHeading ? heading : text);
        }
      }
      close();
      return new PageText(sections, List.copyOf(tiers));
    }

    private void element(String tag, String name, StringBuilder into) {
      if (name.equals("section")) {
        around = tag.startsWith("/") ? "" : attribute(tag, "id");
      }
      if (tag.startsWith("/") && tierFrom >= 0 && (name.equals("span") || name.equals("a"))) {
        tiers.add(into.substring(Math.min(tierFrom, into.length())).strip());
        tierFrom = -1;
      } else if (attribute(tag, "class").startsWith("tier tier-")) {
        tierFrom = into.length();
      }
      if (!INLINE.contains(name)) {
        space(into);
      }
    }

    private boolean isSkipped(String name) {
      return SKIPPED.contains(name) || (brief && name.equals("table"));
    }

    /** A mark, or the key to a picture's colours. */
    private static boolean isForEyes(String tag) {
      return tag.startsWith("i aria-hidden") || attribute(tag, "class").equals("legend");
    }

    private static boolean isHeading(String name) {
      return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** The place behind the end of an element that may hold others of its name. */
    private int after(String name, int from) {
      int end = html.indexOf("</" + name + ">", from);
      return end < 0 ? from : end + name.length() + 3;
    }

    private void close() {
      String title = heading.toString().strip();
      String words = text.toString().strip();
      if (!title.isEmpty() || !words.isEmpty()) {
        sections.add(new Section(anchor, title, words));
      }
      heading.setLength(0);
      text.setLength(0);
      tierFrom = -1;
    }

    private static String name(String tag) {
      int from = tag.startsWith("/") ? 1 : 0;
      int to = from;
      while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
        to++;
      }
      return tag.substring(from, to);
    }

    private static String attribute(String tag, String name) {
      int at = tag.indexOf(" " + name + "=\"");
      if (at < 0) {
        return "";
      }
      int from = at + name.length() + 3;
      return tag.substring(from, tag.indexOf('"', from));
    }

    private static void append(StringBuilder into, String raw) {
      for (int i = 0; i < raw.length(); i++) {
        char c = raw.charAt(i);
        if (Character.isWhitespace(c)) {
          space(into);
        } else if (c == '&' && raw.indexOf(';', i) > 0) {
          int end = raw.indexOf(';', i);
          into.append(entity(raw.substring(i + 1, end)));
          i = end;
        } else {
          into.append(c);
        }
      }
    }

    private static void space(StringBuilder into) {
      if (into.length() > 0 && into.charAt(into.length() - 1) != ' ') {
        into.append(' ');
      }
    }

    private static String entity(String name) {
      return switch (name) {
        case "amp" -> "&";
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        case "#39", "apos" -> "'";
        case "nbsp" -> " ";
        default -> "&" + name + ";";
      };
    }
  }
}
