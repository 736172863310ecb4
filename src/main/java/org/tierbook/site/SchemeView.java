package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A scheme: its tiers, what lies between them, who stands on their edges, and where they come from.
 *
 * @param terms what measures mean, whom the scheme counts, where it is from
 * @param benefits blocks of benefits that belong to it
 */
public record SchemeView(
    Localized headline,
    Optional<Localized> lead,
    Ladder ladder,
    Neighbours neighbours,
    Optional<Edges> edges,
    List<Term> terms,
    Link source,
    List<Link> benefits,
    List<Localized> notes,
    Optional<PublishedFigures> published,
    List<Contents> contents)
    implements View {
  /** A word of the definition and what it means. */
  public record Term(Localized name, List<Localized> meanings) {}

  static List<Contents> contents(
      Library library, boolean edges, boolean neighbours, boolean published) {
    List<Contents> contents = new ArrayList<>();
    contents.add(new Contents("ladder", library.say("toc_ladder")));
    if (neighbours) {
      contents.add(new Contents("neighbours", library.say("toc_neighbours")));
    }
    if (edges) {
      contents.add(new Contents("edges", library.say("toc_edges")));
    }
    if (published) {
      contents.add(new Contents("published", library.say("toc_published")));
    }
    contents.add(new Contents("definition", library.say("toc_definition")));
    return contents;
  }
}
