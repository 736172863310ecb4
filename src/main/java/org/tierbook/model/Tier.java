package org.tierbook.model;

import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A class of a scheme.
 *
 * @param when absent for the last tier, which takes {@code otherwise}
 * @param responsible ids of the roles that keep its customers
 * @param supports ids of the roles that help
 * @param assumption why its limit is the bank's own and not the source's
 * @param colour CSS colour token of the tier, chosen by rank when absent
 */
public record Tier(
    String id,
    Localized name,
    Optional<Condition> when,
    List<String> responsible,
    List<String> supports,
    Optional<Localized> summary,
    Optional<Localized> assumption,
    Optional<String> colour,
    Location at) {
  /** The tier of customers whose measures are missing, in every scheme. */
  public static final String UNCLASSIFIED = "unclassified";

  public Tier {
    responsible = List.copyOf(responsible);
    supports = List.copyOf(supports);
  }
}
