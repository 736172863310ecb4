package org.tierbook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.Body;

/**
 * Cuts a prepared text into slides, at its headings of level 2. On the wall are lists, tables,
 * boxes, pictures and live pieces; running text is what the speaker says, save a paragraph that is
 * bold as a whole. A slide holds one large thing: the next one starts a slide of the same title.
 */
final class Slides {
  private final List<Body.Piece> pieces;
  private final List<Body.Slide> slides = new ArrayList<>();
  private final List<Body.Piece> shown = new ArrayList<>();
  private final List<Body.Piece> said = new ArrayList<>();
  private Nodes.@Nullable Titled heading;
  private boolean large;

  Slides(List<Body.Piece> pieces) {
    this.pieces = pieces;
  }

  List<Body.Slide> cut(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Nodes.Titled titled && titled.getLevel() == 2) {
        close();
        heading = titled;
      } else {
        place(node);
      }
    }
    close();
    return slides;
  }

  private void place(Node node) {
    if (node instanceof Nodes.GapBlock gap && pieces.get(gap.piece) instanceof Body.Note note) {
      said.addAll(note.pieces());
    } else if (node instanceof Paragraph && !isBold(node)) {
      said.addAll(html(node));
    } else {
      boolean isLarge = isLarge(node);
      if (isLarge && large) {
        close();
      }
      large |= isLarge;
      shown.addAll(html(node));
    }
  }

  private static boolean isLarge(Node node) {
    return node instanceof Nodes.GapBlock
        || node instanceof Nodes.Scroll
        || node instanceof Nodes.Callout;
  }

  private static boolean isBold(Node paragraph) {
    return paragraph.getFirstChild() instanceof StrongEmphasis
        && paragraph.getFirstChild() == paragraph.getLastChild();
  }

  /** A heading has its id on the page of the text alone. */
  private List<Body.Piece> html(Node node) {
    String html = Markdown.html(node).replaceAll("<h([3-6]) id=\"[^\"]*\">", "<h$1>");
    return Gaps.cut(html, pieces);
  }

  private void close() {
    if (heading != null || !shown.isEmpty() || !said.isEmpty()) {
      List<Body.Piece> title = heading == null ? List.of() : inline(heading);
      slides.add(new Body.Slide(heading == null ? "" : heading.id, title, shown, said));
    }
    shown.clear();
    said.clear();
    large = false;
  }

  private List<Body.Piece> inline(Node parent) {
    StringBuilder html = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      html.append(Markdown.html(node));
    }
    return Gaps.cut(html.toString(), pieces);
  }
}
