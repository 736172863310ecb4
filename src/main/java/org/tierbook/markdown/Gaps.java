package org.tierbook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.tierbook.model.Body;

/** Cuts rendered HTML where pieces belong. */
final class Gaps {
  private Gaps() {}

  /** HTML and pieces in reading order; a reference takes the HTML inside its gap as its text. */
  static List<Body.Piece> cut(String html, List<Body.Piece> pieces) {
    List<Body.Piece> cut = new ArrayList<>();
    int from = 0;
    for (int open = html.indexOf(NodeHtml.OPEN); open >= 0; ) {
      int inside = html.indexOf(NodeHtml.INSIDE, open);
      int close = html.indexOf(NodeHtml.CLOSE, inside);
      addHtml(cut, html.substring(from, open));
      Body.Piece piece = pieces.get(Integer.parseInt(html.substring(open + 1, inside)));
      cut.add(withText(piece, html.substring(inside + 1, close)));
      from = close + 1;
      open = html.indexOf(NodeHtml.OPEN, from);
    }
    addHtml(cut, html.substring(from));
    return cut;
  }

  private static void addHtml(List<Body.Piece> cut, String html) {
    if (!html.isEmpty()) {
      cut.add(new Body.Html(html));
    }
  }

  private static Body.Piece withText(Body.Piece piece, String text) {
    return piece instanceof Body.Reference reference
        ? new Body.Reference(reference.kind(), reference.target(), text, reference.at())
        : piece;
  }
}
