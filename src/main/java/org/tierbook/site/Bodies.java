package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Body;

/** Fills the gaps of a text: names and numbers of what it refers to, and its live pieces. */
final class Bodies {
  private final String page;
  private final References references;
  private final Pieces pieces;
  private final Diagnostics diagnostics;

  /**
   * The bodies of one page.
   *
   * @param page id of the page that a text's own headings stand on
   */
  Bodies(String page, Library library, Diagnostics diagnostics) {
    this.page = page;
    this.diagnostics = diagnostics;
    this.references = new References(library);
    this.pieces = new Pieces(library);
  }

  BodyView view(Body body) {
    return new BodyView(blocks(body.pieces()), body.headings());
  }

  List<BodyView.Block> blocks(List<Body.Piece> body) {
    List<BodyView.Block> blocks = new ArrayList<>();
    List<BodyView.Part> prose = new ArrayList<>();
    for (Body.Piece piece : body) {
      if (piece instanceof Body.Html || piece instanceof Body.Reference) {
        prose.add(part(piece));
      } else if (!(piece instanceof Body.Note)) {
        flush(prose, blocks);
        block(piece).ifPresent(blocks::add);
      }
    }
    flush(prose, blocks);
    return blocks;
  }

  private static void flush(List<BodyView.Part> prose, List<BodyView.Block> blocks) {
    if (prose.stream()
        .anyMatch(p -> p.page().isPresent() || p.text().isPresent() || !p.html().isBlank())) {
      blocks.add(new BodyView.Prose(List.copyOf(prose)));
    }
    prose.clear();
  }

  /** A text without blocks, such as a heading or an answer. */
  List<BodyView.Part> parts(List<Body.Piece> body) {
    return body.stream().map(this::part).toList();
  }

  private BodyView.Part part(Body.Piece piece) {
    return piece instanceof Body.Reference reference
        ? reference(reference)
        : BodyView.Part.html(piece instanceof Body.Html html ? html.html() : "");
  }

  private BodyView.Part reference(Body.Reference reference) {
    if (reference.kind().equals("anchor")) {
      Optional<String> here = Optional.of(page + "#" + reference.target());
      return new BodyView.Part(reference.text(), here, Optional.empty());
    }
    Optional<References.Target> target = references.find(reference.kind(), reference.target());
    if (target.isEmpty()) {
      unknown(reference.kind() + ":" + reference.target(), reference.at());
      return BodyView.Part.html(reference.text());
    }
    boolean filled = reference.text().isBlank();
    return new BodyView.Part(
        reference.text(),
        target.get().page(),
        filled ? Optional.of(target.get().text()) : Optional.empty());
  }

  private Optional<BodyView.Block> block(Body.Piece piece) {
    if (piece instanceof Body.Quiz quiz) {
      return Optional.of(quiz(quiz));
    } else if (piece instanceof Body.Image image) {
      return Optional.of(Picture.of(image));
    } else if (piece instanceof Body.Live live) {
      Optional<BodyView.Block> block = pieces.make(live);
      if (block.isEmpty() && !pieces.waitsForCustomers(live)) {
        unknown(live.kind() + " " + String.join(" ", live.arguments()), live.at());
      }
      return block;
    }
    return Optional.empty();
  }

  /** A question; its names aren't links, which would be in the way of choosing. */
  QuizView quiz(Body.Quiz quiz) {
    return QuizView.of(quiz, text -> parts(text).stream().map(BodyView.Part::unlinked).toList());
  }

  private void unknown(String reference, Location at) {
    diagnostics.error("unknown-reference", at, "reference", reference);
  }
}
