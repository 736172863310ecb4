package org.tierbook.model;

import java.util.List;
import org.tierbook.diag.Location;

/**
 * A text as HTML with gaps: pieces in reading order, filled in when the page's address is known.
 */
public record Body(List<Piece> pieces, List<Heading> headings) {
  public Body {
    pieces = List.copyOf(pieces);
    headings = List.copyOf(headings);
  }

  /** A heading of level 2 or 3 for the page's contents list. */
  public record Heading(int level, String id, String text) {}

  /** A part of a body. */
  public sealed interface Piece {}

  /** Ready HTML, escaped and sanitised. */
  public record Html(String html) implements Piece {}

  /**
   * A link by id: {@code [](tier:ib-natural-life/gold)}.
   *
   * @param kind tier, scheme, duty, role, trigger, benefits, report, limit, figure, course, lesson,
   *     page, source
   * @param text as HTML; empty when the name or number is to be filled in
   */
  public record Reference(String kind, String target, String text, Location at) implements Piece {}

  /** A fence {@code ```tierbook KIND ARGUMENTS}: ladder, benefits, duties, report, edges. */
  public record Live(String kind, List<String> arguments, Location at) implements Piece {
    public Live {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A picture.
   *
   * @param path in the project, such as {@code content/training/c-04/ladder.png}
   * @param alt what it shows, as text
   */
  public record Image(String path, String alt, Location at) implements Piece {}

  /** A question with options. */
  public record Quiz(
      int number,
      String questionHtml,
      boolean several,
      List<Option> options,
      String explanationHtml,
      Location at)
      implements Piece {
    public Quiz {
      options = List.copyOf(options);
    }
  }

  /** A possible answer. */
  public record Option(String html, boolean right, String explanationHtml) {}

  /** Speaker notes; not shown on the page. */
  public record Note(List<Piece> pieces) implements Piece {
    public Note {
      pieces = List.copyOf(pieces);
    }
  }
}
