package org.tierbook.output;

/**
 * Walks through the tags of a page that we rendered ourselves; no parser for the HTML of others.
 */
final class HtmlTags {
  private final String html;
  private final Visitor visitor;
  private int at;

  private HtmlTags(String html, Visitor visitor) {
    this.html = html;
    this.visitor = visitor;
  }

  /** Told of each attribute of each tag; {@code value} is empty for an attribute without one. */
  interface Visitor {
    void attribute(String tag, String name, String value);

    /** The text between a script's or a style's tags. */
    void code(String tag, String text);
  }

  static void walk(String html, Visitor visitor) {
    new HtmlTags(html, visitor).walk();
  }

  private void walk() {
    for (at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
      at++;
      if (html.startsWith("!--", at)) {
        int end = html.indexOf("-->", at);
        at = end < 0 ? html.length() : end;
      } else if (at < html.length() && isLetter(html.charAt(at))) {
        tag();
      }
    }
  }

  private void tag() {
    int start = at;
    while (at < html.length() && !isSpace(html.charAt(at)) && "/>".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    String tag = html.substring(start, at);
    while (at < html.length() && html.charAt(at) != '>') {
      if (isSpace(html.charAt(at)) || html.charAt(at) == '/') {
        at++;
      } else {
        attribute(tag);
      }
    }
    if (tag.equals("script") || tag.equals("style")) {
      int end = html.indexOf("</" + tag, at);
      visitor.code(
          tag, html.substring(Math.min(at + 1, html.length()), end < 0 ? html.length() : end));
      at = end < 0 ? html.length() : end;
    }
  }

  private void attribute(String tag) {
    int start = at;
    while (at < html.length() && !isSpace(html.charAt(at)) && "=/>".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    String name = html.substring(start, at);
    if (at >= html.length() || html.charAt(at) != '=') {
      at = at == start ? at + 1 : at;
      visitor.attribute(tag, name, "");
      return;
    }
    char quote = at + 1 < html.length() ? html.charAt(at + 1) : '>';
    boolean quoted = quote == '"' || quote == '\'';
    int from = quoted ? at + 2 : at + 1;
    int to = quoted ? html.indexOf(quote, from) : endOfWord(from);
    to = to < 0 ? html.length() : to;
    visitor.attribute(tag, name, html.substring(from, to));
    at = quoted ? Math.min(to + 1, html.length()) : to;
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < html.length() && !isSpace(html.charAt(end)) && html.charAt(end) != '>') {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
