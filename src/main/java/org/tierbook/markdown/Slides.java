package org.tierbook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.Body;

/**
 * Cuts a prepared text into slides, at its headings of level 2. On the wall are lists, tables,
 * boxes, pictures and live pieces; running text is what the speaker says, and where a section has
 * nothing else its bold words are shown. What doesn't fit starts a slide of the same title.
 */
final class Slides {
  /** Lines that a slide holds in large type, and characters in a line. */
  private static final double LINES = 13;

  private static final int CHARACTERS = 42;

  private final List<Body.Piece> pieces;
  private final List<Body.Slide> slides = new ArrayList<>();
  private final List<Body.Piece> shown = new ArrayList<>();
  private final List<Body.Piece> said = new ArrayList<>();
  private final List<Node> bold = new ArrayList<>();
  private Nodes.@Nullable Titled heading;
  private double height;

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
    } else if (node instanceof Paragraph || Callouts.isForReaders(node)) {
      said.addAll(html(node));
      collectBold(node);
    } else {
      double own = height(node);
      if (height > 0 && height + own > LINES) {
        close();
      }
      height += own;
      shown.addAll(html(node));
    }
  }

  /** About how many lines a block takes. */
  private double height(Node node) {
    if (node instanceof Nodes.GapBlock gap) {
      return pieces.get(gap.piece) instanceof Body.Live live && live.kind().equals("ladder")
          ? LINES - 4.5
          : LINES;
    }
    double[] lines = {node instanceof Nodes.Callout ? 1 : 0};
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(ListItem item) {
            lines[0] += .3;
            visitChildren(item);
          }

          @Override
          public void visit(Paragraph paragraph) {
            lines[0] += 1 + Preparation.plain(paragraph).length() / CHARACTERS;
          }

          @Override
          public void visit(CustomNode row) {
            lines[0] += row instanceof TableRow ? 1.2 : 0;
            visitChildren(row);
          }
        });
    return Math.max(1, lines[0]);
  }

  private void collectBold(Node paragraph) {
    paragraph.accept(
        new AbstractVisitor() {
          @Override
          public void visit(StrongEmphasis strong) {
            bold.add(strong);
          }
        });
  }

  /** A heading has its id on the page of the text alone. */
  private List<Body.Piece> html(Node node) {
    String html = Markdown.html(node).replaceAll("<h([3-6]) id=\"[^\"]*\">", "<h$1>");
    return Gaps.cut(html, pieces);
  }

  private void close() {
    if (heading != null || !shown.isEmpty() || !said.isEmpty()) {
      if (shown.isEmpty()) {
        bold.forEach(b -> shown.addAll(Gaps.cut("<p>" + Markdown.html(b) + "</p>\n", pieces)));
      }
      List<Body.Piece> title = heading == null ? List.of() : inline(heading);
      slides.add(new Body.Slide(heading == null ? "" : heading.id, title, shown, said));
    }
    shown.clear();
    said.clear();
    bold.clear();
    height = 0;
  }

  private List<Body.Piece> inline(Node parent) {
    StringBuilder html = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      html.append(Markdown.html(node));
    }
    return Gaps.cut(html.toString(), pieces);
  }
}
