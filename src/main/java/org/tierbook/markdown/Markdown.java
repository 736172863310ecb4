package org.tierbook.markdown;

import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Body;

/**
 * Reads a markdown text: what it says as HTML, and gaps where the site fills in names, numbers,
 * tables and questions. HTML in a text is shown, never used.
 */
public final class Markdown {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(
              c ->
                  (node, tag, attributes) -> {
                    if (node instanceof TableCell cell) {
                      attributes.remove("align");
                      if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
                        attributes.put("class", "n");
                      }
                    }
                  })
          .nodeRendererFactory(NodeHtml::new)
          .build();

  private Markdown() {}

  /**
   * The interface's words that a text needs, by key: {@code note}, {@code warning}, {@code gap},
   * {@code table}.
   */
  public record Words(UnaryOperator<String> byKey) {
    String say(String key) {
      return byKey.apply(key);
    }
  }

  /**
   * The body of a text, after checking links, images, fences and questions. Whether the ids in it
   * exist is for the caller to check.
   *
   * @param path of the file, for the places of errors
   * @param text with blank lines in place of front matter, so that its lines are the file's
   */
  public static Body read(
      String path, String text, Words words, Neighbours neighbours, Diagnostics diagnostics) {
    String safe = unmarked(text);
    var preparation = new Preparation(Origin.of(path, safe), words, neighbours, diagnostics);
    return preparation.body(safe);
  }

  /** The characters that mark gaps can't be in a text. */
  private static String unmarked(String text) {
    return text.replace(NodeHtml.OPEN, '\uFFFD')
        .replace(NodeHtml.INSIDE, '\uFFFD')
        .replace(NodeHtml.CLOSE, '\uFFFD');
  }

  static Node parse(String text) {
    return PARSER.parse(text);
  }

  static String html(Node node) {
    return RENDERER.render(node);
  }
}
