package org.tierbook.markdown;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    for (Element element : Jsoup.parseBodyFragment(html(body.pieces())).getAllElements()) {
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
    if (piece instanceof Body.Quiz quiz) {
      return html(quiz.question())
          + html(quiz.explanation())
          + quiz.options().stream().map(o -> html(o.text()) + html(o.why())).collect(joining());
    }
    return "";
  }

  private static String html(List<Body.Piece> pieces) {
    return pieces.stream().map(MarkdownFuzz::html).collect(joining());
  }

  private static void check(boolean wrong, String what) {
    if (wrong) {
      throw new IllegalStateException(what);
    }
  }
}
