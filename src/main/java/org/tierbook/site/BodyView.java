package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.Body;
import org.tierbook.model.ReportResult;
import org.tierbook.text.Localized;

/** A text as blocks: runs of prose, and live pieces between them. */
public record BodyView(List<Block> blocks, List<Body.Heading> headings) {
  /** A block of a text; the template chooses by its kind. */
  public sealed interface Block
      permits Prose,
          QuizView,
          Exercises,
          Ladder,
          Matrix,
          Checklist,
          Embedded,
          Missing,
          Edges,
          Picture,
          FormView.Sheet,
          PublishedFigures {
    String kind();
  }

  /** Running text. */
  public record Prose(List<Part> parts) implements Block {
    @Override
    public String kind() {
      return "prose";
    }
  }

  /**
   * A stretch of HTML, or a link.
   *
   * @param html ready for the page; the text of the link, empty when {@code text} stands for it
   * @param page id of the page that it links to
   * @param text what is filled in
   */
  public record Part(String html, Optional<String> page, Optional<Localized> text) {
    static Part html(String html) {
      return new Part(html, Optional.empty(), Optional.empty());
    }

    /** The words alone, for places where a link would be in the way. */
    Part unlinked() {
      return new Part(html, Optional.empty(), text);
    }
  }

  /** A report inside a text; {@code page} is where it stands in full. */
  public record Embedded(Localized title, String page, Localized month, ReportResult result)
      implements Block {
    @Override
    public String kind() {
      return "report";
    }
  }

  /** A report that the month doesn't have. */
  public record Missing(Localized title, Localized reason) implements Block {
    @Override
    public String kind() {
      return "missing";
    }
  }
}
