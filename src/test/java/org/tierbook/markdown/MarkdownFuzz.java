package org.tierbook.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Body;

/**
 * Feeds any text to the reader of markdown: it ends, and whatever the text says, no script, no
 * style and no handler gets into the page.
 */
public final class MarkdownFuzz {
  private static final Markdown.Words WORDS = new Markdown.Words(key -> key);
  private static final Neighbours NONE =
      new Neighbours() {
        @Override
        public Optional<String> image(String path) {
          return Optional.of("content/pages/" + path);
        }

        @Override
        public Optional<String> text(String path) {
          return Optional.empty();
        }
      };

  private MarkdownFuzz() {}

  /** One run on one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text =
        new String(data, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
    Body body = Markdown.read("content/pages/x.md", text, WORDS, NONE, new Diagnostics());
    StringBuilder html = new StringBuilder();
    body.pieces().forEach(piece -> html.append(html(piece)));
    body.slides().stream()
        .flatMap(s -> Stream.of(s.title(), s.shown(), s.said()))
        .forEach(pieces -> html.append(html(pieces)));
    for (Element element : Jsoup.parseBodyFragment(html.toString()).getAllElements()) {
      boolean code = element.normalName().matches("script|style|iframe|object|embed|base|form");
      check(code, element.normalName());
      element.attributes().forEach(a -> check(a.getKey().startsWith("on"), a.getKey()));
      String link = element.attr("href") + element.attr("src");
      check(link.toLowerCase(Locale.ROOT).strip().startsWith("javascript:"), link);
    }
  }

  private static String html(Body.Piece piece) {
    if (piece instanceof Body.Html html) {
      return html.html();
    }
    if (piece instanceof Body.Reference reference) {
      return reference.text();
    }
    StringBuilder html = new StringBuilder();
    if (piece instanceof Body.Note note) {
      html.append(html(note.pieces()));
    } else if (piece instanceof Body.Quiz quiz) {
      html.append(html(quiz.question())).append(html(quiz.explanation()));
      quiz.options().forEach(o -> html.append(html(o.text())).append(html(o.why())));
    }
    return html.toString();
  }

  private static String html(List<Body.Piece> pieces) {
    return pieces.stream().map(MarkdownFuzz::html).collect(Collectors.joining());
  }

  private static void check(boolean wrong, String what) {
    if (wrong) {
      throw new IllegalStateException(what);
    }
  }
}
