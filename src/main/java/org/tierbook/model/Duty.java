package org.tierbook.model;

import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * Something a role does for customers.
 *
 * @param tiers whom it is for; empty when it's for all customers
 * @param when narrows {@code tiers} further
 * @param rhythm absent when only triggers start it
 * @param evidence the customer column that shows that it was done
 */
public record Duty(
    String id,
    Localized title,
    Optional<Localized> detail,
    List<TierRef> tiers,
    Optional<Condition> when,
    List<String> roles,
    Optional<Rhythm> rhythm,
    List<String> triggers,
    List<Localized> steps,
    Optional<String> evidence,
    String source,
    Optional<Localized> assumption,
    Location at) {
  public Duty {
    tiers = List.copyOf(tiers);
    roles = List.copyOf(roles);
    triggers = List.copyOf(triggers);
    steps = List.copyOf(steps);
  }
}
