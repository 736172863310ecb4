package org.tierbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
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
  private final List<Link> anchors = new ArrayList<>();
  private final HeadingIds ids = new HeadingIds();
  private final Fences fences = new Fences(this);
  private final Links links;
  private String title;

  Preparation(Origin origin, Markdown.Words words, Neighbours neighbours, Diagnostics diagnostics) {
    this.origin = origin;
    this.words = words;
    this.neighbours = neighbours;
    this.diagnostics = diagnostics;
    this.links = new Links(origin, neighbours, diagnostics);
    this.title = words.say("table");
  }

  Body body(String text) {
    return new Body(Gaps.cut(html(text), pieces), headings);
  }

  /** A text that stands inside another and can't have pieces of its own, as one line of HTML. */
  String line(String text) {
    String html = html(text).strip();
    if (!pieces.isEmpty()) {
      diagnostics.error("piece-in-quiz", origin.at(Markdown.parse(text)));
      return "";
    }
    boolean single = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
    return single ? html.substring(3, html.length() - 4) : html;
  }

  private String html(String text) {
    Node document = Markdown.parse(text);
    document.accept(this);
    anchors.forEach(this::checkAnchor);
    return Markdown.html(document);
  }

  /** The same settings for a piece of the text. */
  Preparation part(int line, int column) {
    return new Preparation(origin.part(line, column), words, neighbours, diagnostics);
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

  private static String plain(Node node) {
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
    if (link.getDestination().startsWith("#")) {
      anchors.add(link);
      return;
    }
    Optional<Body.Reference> reference = links.read(link);
    reference.ifPresent(r -> replace(link, new Nodes.Gap(add(r)), true));
  }

  private void checkAnchor(Link link) {
    String anchor = link.getDestination().substring(1);
    if (!ids.has(anchor)) {
      diagnostics.error("unknown-anchor", origin.at(link, "#" + anchor), "link", anchor);
    }
  }

  @Override
  public void visit(Image image) {
    Optional<Body.Image> piece = links.image(image, plain(image));
    piece.ifPresent(p -> replace(image, new Nodes.Gap(add(p)), false));
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
