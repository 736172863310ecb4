package org.tierbook.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Location;

/**
 * A text as HTML with gaps: pieces in reading order, filled in when the page's address is known.
 */
public record Body(List<Piece> pieces, List<Heading> headings, List<Slide> slides) {
  public Body {
    pieces = List.copyOf(pieces);
    headings = List.copyOf(headings);
    slides = List.copyOf(slides);
  }

  /** The questions of the text, in reading order. */
  public List<Quiz> quizzes() {
    return pieces.stream().filter(Quiz.class::isInstance).map(Quiz.class::cast).toList();
  }

  /** A heading of level 2 or 3 for the page's contents list. */
  public record Heading(int level, String id, String text) {}

  /**
   * What stands on the wall at once.
   *
   * @param heading id of the heading that it belongs to; empty for what stands before the first
   * @param title the heading's pieces
   * @param shown on the wall
   * @param said by the speaker: the running text, and the notes
   */
  public record Slide(String heading, List<Piece> title, List<Piece> shown, List<Piece> said) {
    public Slide {
      title = List.copyOf(title);
      shown = List.copyOf(shown);
      said = List.copyOf(said);
    }
  }

  /** A part of a body. */
  public sealed interface Piece {}

  /** Ready HTML, escaped and sanitised. */
  public record Html(String html) implements Piece {}

  /**
   * A link by id: {@code [](tier:ib-natural-life/gold)}.
   *
   * @param kind tier, scheme, duty, role, trigger, benefits, form, report, limit, figure, course,
   *     lesson, path, page, source; or anchor, a heading of the same text
   * @param text as HTML; empty when the name or number is to be filled in
   */
  public record Reference(String kind, String target, String text, Location at) implements Piece {}

  /**
   * A fence {@code ```tierbook KIND ARGUMENTS}: ladder, benefits, duties, report, edges, exercises,
   * form, published.
   */
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
   * @param caption stands below it; empty for none
   */
  public record Image(String path, String alt, String caption, Location at) implements Piece {}

  /**
   * A question. Its texts hold HTML and references alone.
   *
   * @param number within the text, from 1
   * @param options of {@link Kind#ORDER} in the right order
   */
  public record Quiz(
      int number,
      Kind kind,
      List<Piece> question,
      List<Option> options,
      List<Piece> explanation,
      Location at)
      implements Piece {
    public Quiz {
      question = List.copyOf(question);
      options = List.copyOf(options);
      explanation = List.copyOf(explanation);
    }

    /** How a question is answered. */
    public enum Kind {
      /** By one option. */
      SINGLE,
      /** By several options. */
      SEVERAL,
      /** By right or wrong. */
      TRUTH,
      /** By putting the options in order. */
      ORDER,
      /** By a number; options that aren't right are usual mistakes. */
      NUMBER
    }
  }

  /**
   * A possible answer.
   *
   * @param amount of an answer that is a number
   */
  public record Option(List<Piece> text, boolean right, List<Piece> why, Optional<Amount> amount) {
    public Option {
      text = List.copyOf(text);
      why = List.copyOf(why);
    }
  }

  /**
   * A number with its unit.
   *
   * @param tolerance how far off an answer may be
   * @param unit such as 万元; empty for a bare number
   */
  public record Amount(BigDecimal number, BigDecimal tolerance, String unit) {}

  /** Speaker notes; not shown on the page. */
  public record Note(List<Piece> pieces) implements Piece {
    public Note {
      pieces = List.copyOf(pieces);
    }
  }
}
