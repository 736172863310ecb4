package org.tierbook.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tierbook.diag.Location;
import org.tierbook.markdown.Markdown;
import org.tierbook.markdown.Neighbours;
import org.tierbook.model.Body;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Language;
import org.tierbook.text.Phrases;

/** Reads markdown, and records the ids that it speaks of. */
final class TextReader {
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("tier", Kind.TIER),
          Map.entry("scheme", Kind.SCHEME),
          Map.entry("duty", Kind.DUTY),
          Map.entry("role", Kind.ROLE),
          Map.entry("trigger", Kind.TRIGGER),
          Map.entry("benefits", Kind.BENEFITS),
          Map.entry("form", Kind.FORM),
          Map.entry("published", Kind.PUBLISHED),
          Map.entry("path", Kind.PATH),
          Map.entry("course", Kind.COURSE),
          Map.entry("lesson", Kind.LESSON),
          Map.entry("page", Kind.PAGE),
          Map.entry("source", Kind.SOURCE));

  private final SourceTree tree;
  private final Reading reading;
  private final Phrases phrases;

  TextReader(SourceTree tree, Reading reading, Phrases phrases) {
    this.tree = tree;
    this.reading = reading;
    this.phrases = phrases;
  }

  /** A text that was parsed, and isn't recorded yet. */
  record Text(Body body, Language language, String name) {}

  /**
   * Parses a text; several may be parsed at the same time.
   *
   * @param name of the text, such as {@code lesson:c-04/intro}
   * @param links what a relative link from this file may point to, as a reference such as {@code
   *     lesson:c-04/intro}
   */
  Text parse(SourceFile markdown, Language language, String name, Map<String, String> links) {
    String folder = markdown.path().substring(0, markdown.path().lastIndexOf('/'));
    Neighbours neighbours =
        new Neighbours() {
          @Override
          public Optional<String> image(String path) {
            return Optional.of(folder + "/" + path).filter(tree::has);
          }

          @Override
          public Optional<String> text(String path) {
            return Optional.ofNullable(links.get(path));
          }
        };
    var words = new Markdown.Words(key -> phrases.say(language, "markdown." + key));
    Body body =
        Markdown.read(markdown.path(), markdown.text(), words, neighbours, reading.diagnostics());
    return new Text(body, language, name);
  }

  /** Records what a text speaks of, and its headings. */
  Body record(Text text) {
    use(text.body().pieces(), text.language());
    Set<String> ids =
        text.body().headings().stream()
            .map(Body.Heading::id)
            .collect(Collectors.toUnmodifiableSet());
    reading.references().headings().define(text.name(), text.language(), ids);
    return text.body();
  }

  /** Parses and records at once. */
  Body read(SourceFile markdown, Language language, String name, Map<String, String> links) {
    return record(parse(markdown, language, name, links));
  }

  private void use(List<Body.Piece> pieces, Language language) {
    for (Body.Piece piece : pieces) {
      if (piece instanceof Body.Reference reference) {
        use(reference.kind(), reference.target(), reference.at());
        heading(reference, language);
      } else if (piece instanceof Body.Live live) {
        use(live);
      } else if (piece instanceof Body.Note note) {
        use(note.pieces(), language);
      } else if (piece instanceof Body.Quiz quiz) {
        use(quiz.question(), language);
        use(quiz.explanation(), language);
        quiz.options().forEach(o -> use(o.text(), language));
        quiz.options().forEach(o -> use(o.why(), language));
      }
    }
  }

  private void heading(Body.Reference reference, Language language) {
    int sharp = reference.target().indexOf('#');
    if (sharp >= 0) {
      String text = reference.kind() + ":" + reference.target().substring(0, sharp);
      String heading = reference.target().substring(sharp + 1);
      reading.references().headings().use(text, language, heading, reference.at());
    }
  }

  private void use(Body.Live live) {
    String target = live.arguments().get(0);
    switch (live.kind()) {
      case "ladder", "edges", "exercises" -> use("scheme", target, live.at());
      case "duties" -> use(target.contains("/") ? "tier" : "role", target, live.at());
      default -> use(live.kind(), target, live.at());
    }
  }

  private void use(String kind, String target, Location at) {
    int anchor = target.indexOf('#');
    String id = anchor < 0 ? target : target.substring(0, anchor);
    Kind known = KINDS.get(kind);
    if (known != null) {
      reading.references().use(known, id, at);
    } else if (kind.equals("report")) {
      ReportRefs.useResult(id, at, reading.references());
    } else if (kind.equals("figure")) {
      ReportRefs.figure(id, at, reading);
    } else if (!kind.equals("anchor")) {
      String[] parts = id.split("/", -1);
      String tier = parts.length < 2 ? id : parts[0] + "/" + parts[1];
      reading.references().use(Kind.TIER, tier, at);
    }
  }
}
