package org.tierbook.model;

import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A class of a scheme: a tier of a ladder, a cell of a matrix, a tag, a value of an attribute.
 *
 * @param when absent for the last tier, which takes {@code otherwise}
 * @param responsible ids of the roles that keep its customers
 * @param supports ids of the roles that help
 * @param assumption why its limit is the bank's own and not the source's
 * @param colour CSS colour token of the tier, chosen by rank when absent
 * @param strategy what to do with its customers
 * @param keep this tier's own way of being kept, where it differs from the scheme's
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
    Optional<Localized> strategy,
    Optional<Keep> keep,
    Location at) {
  /** The tier of customers whose measures are missing, in every scheme. */
  public static final String UNCLASSIFIED = "unclassified";

  public Tier {
    responsible = List.copyOf(responsible);
    supports = List.copyOf(supports);
  }

  /** A tier without strategy or a way of its own of being kept. */
  public Tier(
      String id,
      Localized name,
      Optional<Condition> when,
      List<String> responsible,
      List<String> supports,
      Optional<Localized> summary,
      Optional<Localized> assumption,
      Optional<String> colour,
      Location at) {
    this(
        id,
        name,
        when,
        responsible,
        supports,
        summary,
        assumption,
        colour,
        Optional.empty(),
        Optional.empty(),
        at);
  }

  /** The same with another rule. */
  public Tier when(Optional<Condition> rule) {
    return new Tier(
        id, name, rule, responsible, supports, summary, assumption, colour, strategy, keep, at);
  }
}
