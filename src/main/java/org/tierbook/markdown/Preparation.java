package org.tierbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Body;

/** Goes through a parsed text, checks it, and puts our nodes where the site fills in something. */
final class Preparation extends AbstractVisitor {
  final Origin origin;
  final Markdown.Words words;
  final Diagnostics diagnostics;
  private final Neighbours neighbours;
  private final List<Body.Piece> pieces = new ArrayList<>();
  private final List<Body.Heading> headings = new ArrayList<>();
  private final List<Body.Reference> anchors;
  private final HeadingIds ids;
  private final Fences fences = new Fences(this);
  private final Links links;
  private String title;

  Preparation(Origin origin, Markdown.Words words, Neighbours neighbours, Diagnostics diagnostics) {
    this(origin, words, neighbours, diagnostics, new ArrayList<>(), new HeadingIds());
  }

  private Preparation(
      Origin origin,
      Markdown.Words words,
      Neighbours neighbours,
      Diagnostics diagnostics,
      List<Body.Reference> anchors,
      HeadingIds ids) {
    this.origin = origin;
    this.words = words;
    this.neighbours = neighbours;
    this.diagnostics = diagnostics;
    this.anchors = anchors;
    this.ids = ids;
    this.links = new Links(origin, neighbours, diagnostics);
    this.title = words.say("table");
  }

  /** The whole text. */
  Body body(String text) {
    Node document = prepared(text);
    anchors.forEach(this::checkAnchor);
    List<Body.Piece> all = Gaps.cut(Markdown.html(document), pieces);
    return new Body(all, headings, new Slides(pieces).cut(document));
  }

  /** A text that stands inside another, such as a note. */
  List<Body.Piece> inside(String text) {
    return Gaps.cut(Markdown.html(prepared(text)), pieces);
  }

  /** A text inside a question: a line or a few, with links by id as its only pieces. */
  List<Body.Piece> line(String text) {
    String html = Markdown.html(prepared(text)).strip();
    if (!pieces.stream().allMatch(Body.Reference.class::isInstance)) {
      diagnostics.error("piece-in-quiz", origin.at(Markdown.parse(text)));
      return List.of();
    }
    boolean single = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
    return Gaps.cut(single ? html.substring(3, html.length() - 4) : html, pieces);
  }

  private Node prepared(String text) {
    Node document = Markdown.parse(text);
    document.accept(this);
    return document;
  }

  /** The same settings for a piece of the text. */
  Preparation part(int line, int column) {
    return new Preparation(origin.part(line, column), words, neighbours, diagnostics, anchors, ids);
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    if (heading.getLevel() == 1) {
      diagnostics.error("heading-level", origin.at(heading));
    }
    String text = plain(heading);
    Nodes.Titled titled = new Nodes.Titled(heading.getLevel(), ids.next(text));
    replace(heading, titled, true);
    if (heading.getLevel() == 2 || heading.getLevel() == 3) {
      headings.add(new Body.Heading(heading.getLevel(), titled.id, text));
    }
    title = text.isBlank() ? title : text;
  }

  static String plain(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
          }
        });
    return text.toString();
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    Optional<Body.Reference> reference = links.read(link);
    reference.filter(r -> r.kind().equals(Links.ANCHOR)).ifPresent(anchors::add);
    reference.ifPresent(r -> replace(link, new Nodes.Gap(add(r)), true));
  }

  private void checkAnchor(Body.Reference link) {
    if (!ids.has(link.target())) {
      diagnostics.error("unknown-anchor", link.at(), "link", link.target());
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    boolean alone =
        paragraph.getFirstChild() instanceof Image
            && paragraph.getFirstChild() == paragraph.getLastChild()
            && paragraph.getParent() instanceof Document;
    if (alone && paragraph.getFirstChild() instanceof Image image) {
      links
          .image(image, plain(image))
          .ifPresent(p -> replace(paragraph, new Nodes.GapBlock(add(p)), false));
    } else {
      visitChildren(paragraph);
    }
  }

  /** One that doesn't stand in a paragraph of its own. */
  @Override
  public void visit(Image image) {
    diagnostics.error("image-inside", origin.at(image));
  }

  @Override
  public void visit(FencedCodeBlock fence) {
    String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
    if (info.equals("tierbook") || info.startsWith("tierbook ")) {
      Optional<Body.Piece> piece = fences.read(fence, info);
      piece.ifPresent(p -> replace(fence, new Nodes.GapBlock(add(p)), false));
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    Optional<Nodes.Callout> callout = Callouts.read(quote, this);
    if (callout.isPresent()) {
      replace(quote, callout.get(), true);
      visitChildren(callout.get());
    } else {
      visitChildren(quote);
    }
  }

  @Override
  public void visit(CustomBlock block) {
    visitChildren(block);
    if (block instanceof TableBlock) {
      Nodes.Scroll scroll = new Nodes.Scroll(title);
      block.insertBefore(scroll);
      scroll.appendChild(block);
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    diagnostics.warning("html-in-text", origin.at(html));
  }

  @Override
  public void visit(HtmlInline html) {
    diagnostics.warning("html-in-text", origin.at(html));
  }

  private int add(Body.Piece piece) {
    pieces.add(piece);
    return pieces.size() - 1;
  }

  private static void replace(Node old, Node with, boolean children) {
    Node child = children ? old.getFirstChild() : null;
    while (child != null) {
      Node next = child.getNext();
      with.appendChild(child);
      child = next;
    }
    old.insertBefore(with);
    old.unlink();
  }
}
