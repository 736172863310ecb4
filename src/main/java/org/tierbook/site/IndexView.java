package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/** A list of pages in groups. */
public record IndexView(Localized headline, Optional<Localized> lead, List<Group> groups)
    implements View {
  public IndexView {
    groups = groups.stream().filter(g -> !g.entries().isEmpty()).toList();
  }

  /** Entries under a heading; {@code title} may be empty when there is one group alone. */
  public record Group(Optional<Localized> title, List<Entry> entries) {}

  /**
   * A page of the list.
   *
   * @param note what to know about it, such as how many duties it has
   * @param tiers of a scheme, best first
   */
  public record Entry(
      Link page, Optional<Localized> summary, Optional<Localized> note, List<TierMark> tiers) {}
}
