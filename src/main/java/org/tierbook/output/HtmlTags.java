package org.tierbook.output;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Walks through the tags of a page that we rendered ourselves, as UTF-8; no parser for the HTML of
 * others.
 */
final class HtmlTags {
  private final byte[] html;
  private final Visitor visitor;
  private int at;

  private HtmlTags(byte[] html, Visitor visitor) {
    this.html = html;
    this.visitor = visitor;
  }

  /** Told of the attributes that it wants; {@code value} is empty for an attribute without one. */
  interface Visitor {
    /** Whether attributes are wanted that begin with this letter. */
    boolean wants(int letter);

    void attribute(String tag, String name, String value);

    /** The text between a script's or a style's tags. */
    void code(String tag, String text);
  }

  static void walk(byte[] html, Visitor visitor) {
    new HtmlTags(html, visitor).walk();
  }

  private void walk() {
    for (at = find('<', 0); at >= 0; at = find('<', at)) {
      at++;
      if (is("!--", at)) {
        int end = find("-->", at);
        at = end < 0 ? html.length : end;
      } else if (at < html.length && isLetter(html[at])) {
        tag();
      }
    }
  }

  private void tag() {
    int start = at;
    skipWord(false);
    int end = at;
    while (at < html.length && html[at] != '>') {
      if (isSpace(html[at]) || html[at] == '/') {
        at++;
      } else {
        attribute(start, end);
      }
    }
    for (String tag : new String[] {"script", "style"}) {
      if (end - start == tag.length() && is(tag, start)) {
        code(tag);
        return;
      }
    }
  }

  private void code(String tag) {
    int from = Math.min(at + 1, html.length);
    int end = find("</" + tag, at);
    at = end < 0 ? html.length : end;
    visitor.code(tag, text(from, Math.max(from, at)));
  }

  private void attribute(int tagStart, int tagEnd) {
    int start = at;
    skipWord(true);
    int end = at;
    boolean wanted = visitor.wants(html[start]);
    if (at >= html.length || html[at] != '=') {
      at = at == start ? at + 1 : at;
      if (wanted) {
        visitor.attribute(text(tagStart, tagEnd), text(start, end), "");
      }
      return;
    }
    int quote = at + 1 < html.length ? html[at + 1] : '>';
    boolean quoted = quote == '"' || quote == '\'';
    int from = quoted ? at + 2 : at + 1;
    int to = quoted ? find(quote, from) : endOfValue(from);
    to = to < 0 ? html.length : to;
    if (wanted) {
      visitor.attribute(text(tagStart, tagEnd), text(start, end), text(from, to));
    }
    at = quoted ? Math.min(to + 1, html.length) : to;
  }

  /** Moves behind a tag's or an attribute's name. */
  private void skipWord(boolean attribute) {
    while (at < html.length) {
      byte b = html[at];
      if (isSpace(b) || b == '/' || b == '>' || (attribute && b == '=')) {
        return;
      }
      at++;
    }
  }

  private int endOfValue(int from) {
    int end = from;
    while (end < html.length && !isSpace(html[end]) && html[end] != '>') {
      end++;
    }
    return end;
  }

  private int find(int wanted, int from) {
    for (int i = from; i < html.length; i++) {
      if (html[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private int find(String wanted, int from) {
    for (int i = find(wanted.charAt(0), from); i >= 0; i = find(wanted.charAt(0), i + 1)) {
      if (is(wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean is(String wanted, int from) {
    if (from + wanted.length() > html.length) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (html[from + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String text(int from, int to) {
    return new String(html, from, to - from, UTF_8);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f';
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
