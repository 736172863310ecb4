package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.Body;
import org.tierbook.model.ReportResult;
import org.tierbook.text.Localized;

/** A text as blocks: runs of prose, and live pieces between them. */
public record BodyView(List<Block> blocks, List<Body.Heading> headings) {
  /**
   * A block; of the parts after {@code kind} only the one that the kind names is there.
   *
   * @param kind prose, quiz, ladder, benefits, duties, report, edges, image
   */
  public record Block(
      String kind,
      List<Part> prose,
      Body.@Nullable Quiz quiz,
      @Nullable Ladder ladder,
      @Nullable Matrix benefits,
      @Nullable Checklist duties,
      @Nullable Embedded report,
      @Nullable Edges edges,
      @Nullable Picture image) {
    static Block prose(List<Part> parts) {
      return new Block("prose", parts, null, null, null, null, null, null, null);
    }

    static Block of(Body.Quiz quiz) {
      return new Block("quiz", List.of(), quiz, null, null, null, null, null, null);
    }

    static Block of(Ladder ladder) {
      return new Block("ladder", List.of(), null, ladder, null, null, null, null, null);
    }

    static Block of(Matrix benefits) {
      return new Block("benefits", List.of(), null, null, benefits, null, null, null, null);
    }

    static Block of(Checklist duties) {
      return new Block("duties", List.of(), null, null, null, duties, null, null, null);
    }

    static Block of(Embedded report) {
      return new Block("report", List.of(), null, null, null, null, report, null, null);
    }

    static Block of(Edges edges) {
      return new Block("edges", List.of(), null, null, null, null, null, edges, null);
    }

    static Block of(Picture image) {
      return new Block("image", List.of(), null, null, null, null, null, null, image);
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
  }

  /** A report inside a text; {@code page} is where it stands in full. */
  public record Embedded(Localized title, String page, Localized month, ReportResult result) {}
}
