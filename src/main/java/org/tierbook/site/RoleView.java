package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A role: whom it keeps, its sheet of the month, its forms, and each duty in full.
 *
 * @param keeps tiers that it is responsible for, by scheme; {@code helps} those that it supports
 */
public record RoleView(
    Localized headline,
    Optional<Localized> lead,
    List<DutyCard.Audience> keeps,
    List<DutyCard.Audience> helps,
    Optional<Link> sheet,
    List<Link> forms,
    List<Group> groups,
    List<Contents> contents)
    implements View {
  /** Duties that come round together. */
  public record Group(String anchor, Localized title, List<DutyCard> duties) {}
}
