package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.Duty;
import org.tierbook.text.Localized;

/**
 * A duty in full.
 *
 * @param narrowed the rule that narrows {@code tiers} further
 * @param evidence the customer column that shows that it was done
 */
public record DutyCard(
    String id,
    Localized title,
    Optional<Localized> detail,
    Localized rhythm,
    List<Link> events,
    List<Audience> audience,
    Optional<Localized> narrowed,
    List<Link> roles,
    List<Localized> steps,
    Optional<Localized> evidence,
    Link source,
    Optional<Localized> assumption) {
  /** The tiers of one scheme that a duty names. */
  public record Audience(Link scheme, List<TierMark> tiers) {}

  static DutyCard of(Duty duty, Library library) {
    return new DutyCard(
        duty.id(),
        duty.title(),
        duty.detail(),
        library.say(Checklist.key(duty.rhythm())),
        library.triggerLinks(duty.triggers()),
        audience(duty, library),
        duty.when().map(w -> library.rules().condition(w)),
        library.roleLinks(duty.roles()),
        duty.steps(),
        duty.evidence().flatMap(library.playbook()::column).map(c -> c.label()),
        library.source(duty.source()),
        duty.assumption());
  }

  private static List<Audience> audience(Duty duty, Library library) {
    return duty.tiers().stream()
        .map(t -> t.scheme())
        .distinct()
        .flatMap(id -> library.playbook().scheme(id).stream())
        .map(
            scheme ->
                new Audience(
                    new Link(PageIds.scheme(scheme.id()), scheme.name()),
                    duty.tiers().stream()
                        .filter(t -> t.scheme().equals(scheme.id()))
                        .flatMap(t -> scheme.tier(t.tier()).stream())
                        .map(t -> library.mark(scheme, t))
                        .toList()))
        .toList();
  }
}
