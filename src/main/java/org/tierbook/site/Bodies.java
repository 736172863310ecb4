package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Body;

/** Fills the gaps of a text: names and numbers of what it refers to, and its live pieces. */
final class Bodies {
  private final Library library;
  private final References references;
  private final Pieces pieces;
  private final Diagnostics diagnostics;

  Bodies(Library library, Diagnostics diagnostics) {
    this.library = library;
    this.diagnostics = diagnostics;
    this.references = new References(library);
    this.pieces = new Pieces(library);
  }

  BodyView view(Body body) {
    List<BodyView.Block> blocks = new ArrayList<>();
    List<BodyView.Part> prose = new ArrayList<>();
    for (Body.Piece piece : body.pieces()) {
      if (piece instanceof Body.Html html) {
        prose.add(BodyView.Part.html(html.html()));
      } else if (piece instanceof Body.Reference reference) {
        prose.add(part(reference));
      } else {
        block(piece)
            .ifPresent(
                b -> {
                  flush(prose, blocks);
                  blocks.add(b);
                });
      }
    }
    flush(prose, blocks);
    return new BodyView(blocks, body.headings());
  }

  private static void flush(List<BodyView.Part> prose, List<BodyView.Block> blocks) {
    if (prose.stream()
        .anyMatch(p -> p.page().isPresent() || p.text().isPresent() || !p.html().isBlank())) {
      blocks.add(BodyView.Block.prose(List.copyOf(prose)));
    }
    prose.clear();
  }

  private BodyView.Part part(Body.Reference reference) {
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
      return Optional.of(BodyView.Block.of(quiz));
    }
    if (piece instanceof Body.Image image) {
      return Optional.of(BodyView.Block.of(Picture.of(image)));
    }
    if (piece instanceof Body.Live live) {
      Optional<BodyView.Block> block = pieces.make(live);
      if (block.isEmpty() && !waitsForCustomers(live)) {
        unknown(live.kind() + " " + String.join(" ", live.arguments()), live.at());
      }
      return block;
    }
    return Optional.empty();
  }

  /** Without customers there are no figures yet; a text may still call for them. */
  private boolean waitsForCustomers(Body.Live live) {
    return live.kind().equals("report") && library.latest().isEmpty();
  }

  private void unknown(String reference, Location at) {
    diagnostics.error("unknown-reference", at, "reference", reference);
  }
}
