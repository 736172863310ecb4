package org.tierbook.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.tierbook.diag.Location;
import org.tierbook.model.Body;

/** Fences {@code ```tierbook KIND ARGUMENTS}. */
final class Fences {
  /** Pieces that the site makes, and what they are made of. */
  private static final Map<String, String> LIVE =
      Map.of(
          "ladder", "SCHEME",
          "edges", "SCHEME",
          "exercises", "SCHEME",
          "benefits", "TABLE [BENEFIT …]",
          "duties", "SCHEME/TIER",
          "form", "FORM",
          "published", "TABLE",
          "report", "REPORT");

  private final Preparation text;
  private int quizzes;

  Fences(Preparation text) {
    this.text = text;
  }

  /** The piece that a fence stands for; nothing when it's wrong. */
  Optional<Body.Piece> read(FencedCodeBlock fence, String info) {
    List<String> parts = Arrays.asList(info.split("\\s+", -1));
    String kind = parts.size() > 1 ? parts.get(1) : "";
    List<String> arguments = parts.subList(Math.min(2, parts.size()), parts.size());
    Location at = text.origin.at(fence, kind);
    if (!(fence.getParent() instanceof Document)) {
      text.diagnostics.error("fence-inside", at);
      return Optional.empty();
    } else if (kind.equals("quiz")) {
      quizzes++;
      return Optional.of(Quizzes.read(lines(fence), quizzes, firstLine(fence), text));
    } else if (kind.equals("note")) {
      Preparation note = text.part(firstLine(fence), 0);
      return Optional.of(new Body.Note(note.inside(fence.getLiteral())));
    } else if (!LIVE.containsKey(kind)) {
      text.diagnostics.error("unknown-fence", at, "value", kind.isEmpty() ? "—" : kind);
      return Optional.empty();
    } else if (arguments.isEmpty() || (arguments.size() > 1 && !kind.equals("benefits"))) {
      String wanted = kind + " " + LIVE.get(kind);
      text.diagnostics.error("fence-arguments", at, "wanted", wanted);
      return Optional.empty();
    }
    Location argumentAt = text.origin.at(fence, arguments.get(0));
    return Optional.of(new Body.Live(kind, arguments, argumentAt));
  }

  private static List<String> lines(FencedCodeBlock fence) {
    return fence.getLiteral().lines().toList();
  }

  /** The line after the fence's own, from 0, within this text. */
  private static int firstLine(FencedCodeBlock fence) {
    return fence.getSourceSpans().get(0).getLineIndex() + 1;
  }
}
