package org.tierbook.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.tierbook.diag.Location;

/**
 * Boxes written as GitHub's alerts: {@code > [!NOTE]}. A word after the bracket stands in the
 * margin instead of the usual one.
 */
final class Callouts {
  private static final Pattern MARK = Pattern.compile("\\[!([A-Za-z]+)]\\s*(.*?)\\s*");

  private record Style(String html, String word) {}

  private static final Map<String, Style> STYLES =
      Map.of(
          "NOTE", new Style("callout", "note"),
          "WARNING", new Style("callout warn", "warning"),
          "CAUTION", new Style("callout warn", "warning"),
          "IMPORTANT", new Style("callout gap", "gap"),
          "TIP", new Style("worked", ""));

  private Callouts() {}

  /** Boxes on gaps in the source are for those who read, not for the wall. */
  static boolean isForReaders(Node node) {
    return node instanceof Nodes.Callout callout && callout.style.equals("callout gap");
  }

  /** The callout that stands for a quote, its mark taken off; nothing when it's a plain quote. */
  static Optional<Nodes.Callout> read(BlockQuote quote, Preparation text) {
    if (!(quote.getFirstChild() instanceof Paragraph first)) {
      return Optional.empty();
    }
    Location at = text.origin.at(first);
    String line = text.origin.line(at);
    Matcher mark = MARK.matcher(line.substring(Math.min(line.length(), at.column() - 1)));
    if (!mark.matches()) {
      return Optional.empty();
    }
    Style style = STYLES.get(mark.group(1));
    if (style == null) {
      text.diagnostics.error("unknown-callout", at, "value", mark.group(1));
      return Optional.empty();
    }
    takeOffFirstLine(first);
    String usual = style.word().isEmpty() ? "" : text.words.say(style.word());
    String word = mark.group(2).isEmpty() ? usual : mark.group(2);
    return Optional.of(new Nodes.Callout(style.html(), word));
  }

  private static void takeOffFirstLine(Paragraph first) {
    Node node = first.getFirstChild();
    boolean more = true;
    while (node != null && more) {
      Node next = node.getNext();
      more = !(node instanceof SoftLineBreak || node instanceof HardLineBreak);
      node.unlink();
      node = next;
    }
    if (first.getFirstChild() == null) {
      first.unlink();
    }
  }
}
