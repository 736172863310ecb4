package org.tierbook.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * The HTML of our nodes. A gap is marked with private-use characters, and {@link Gaps} cuts there.
 */
final class NodeHtml implements NodeRenderer {
  static final char OPEN = '\uE000';
  static final char INSIDE = '\uE001';
  static final char CLOSE = '\uE002';

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  NodeHtml(HtmlNodeRendererContext context) {
    this.context = context;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Nodes.Gap.class,
        Nodes.GapBlock.class,
        Nodes.Titled.class,
        Nodes.Callout.class,
        Nodes.Scroll.class,
        SoftLineBreak.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Nodes.Gap gap) {
      gap(gap.piece, gap);
    } else if (node instanceof Nodes.GapBlock gap) {
      gap(gap.piece, gap);
    } else if (node instanceof Nodes.Titled heading) {
      String tag = "h" + heading.getLevel();
      html.line();
      html.tag(tag, Map.of("id", heading.id));
      children(heading);
      html.tag("/" + tag);
      html.line();
    } else if (node instanceof Nodes.Callout callout) {
      callout(callout);
    } else if (node instanceof Nodes.Scroll scroll) {
      scroll(scroll);
    } else if (!touchesHan(node)) {
      html.raw("\n");
    }
  }

  private void gap(int piece, Node node) {
    html.raw(OPEN + Integer.toString(piece) + INSIDE);
    children(node);
    html.raw(String.valueOf(CLOSE));
  }

  private void callout(Nodes.Callout callout) {
    html.line();
    html.tag("div", Map.of("class", callout.style));
    if (callout.word.isEmpty()) {
      children(callout);
    } else {
      html.tag("b");
      html.text(callout.word);
      html.tag("/b");
      html.tag("div");
      children(callout);
      html.tag("/div");
    }
    html.tag("/div");
    html.line();
  }

  private void scroll(Nodes.Scroll scroll) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "scroll");
    attributes.put("role", "group");
    attributes.put("aria-label", scroll.label);
    attributes.put("tabindex", "0");
    html.line();
    html.tag("div", attributes);
    children(scroll);
    html.tag("/div");
    html.line();
  }

  private void children(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }

  /** A line of Chinese that goes on in the next: no space belongs between them. */
  private static boolean touchesHan(Node line) {
    String before = line.getPrevious() instanceof Text text ? text.getLiteral() : "";
    String after = line.getNext() instanceof Text text ? text.getLiteral() : "";
    return (!before.isEmpty() && isWide(before.codePointBefore(before.length())))
        || (!after.isEmpty() && isWide(after.codePointAt(0)));
  }

  private static boolean isWide(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFF60);
  }
}
