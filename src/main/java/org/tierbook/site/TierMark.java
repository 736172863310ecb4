package org.tierbook.site;

import java.util.List;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.text.Localized;

/**
 * A tier as it is named everywhere: mark, name, colour, and the page it leads to.
 *
 * @param page id of the tier's page; empty for the unclassified
 * @param rank 1 for the lowest tier; 0 for the unclassified
 * @param of number of tiers of the scheme
 * @param look class of its colours, such as {@code tier-gold}
 */
public record TierMark(String page, Localized name, int rank, int of, String look) {
  /** By rank, best first; lower ranks share the last one. */
  private static final List<String> COLOURS =
      List.of("black", "platinum", "gold", "silver", "copper", "clay");

  /** Up to so many tiers the mark has a bar for each; above, the rank is printed as a number. */
  public static final int MOST_BARS = 6;

  public static TierMark of(Scheme scheme, Tier tier) {
    int rank = scheme.rank(tier.id());
    int of = scheme.tiers().size();
    return new TierMark(
        PageIds.tier(scheme.id(), tier.id()), tier.name(), rank, of, look(tier, rank, of));
  }

  /** Customers whose measures are missing. */
  public static TierMark unclassified(Scheme scheme, Localized name) {
    return new TierMark("", name, 0, scheme.tiers().size(), "tier-none");
  }

  private static String look(Tier tier, int rank, int of) {
    return "tier-"
        + tier.colour().orElseGet(() -> COLOURS.get(Math.min(COLOURS.size() - 1, of - rank)));
  }
}
