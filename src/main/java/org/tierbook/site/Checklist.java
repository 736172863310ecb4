package org.tierbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Duty;
import org.tierbook.model.Rhythm;
import org.tierbook.model.Role;
import org.tierbook.text.Localized;

/**
 * Duties to tick off, by role and rhythm.
 *
 * @param key under which ticks are kept in the browser: scheme, tier or role, and the month; never
 *     a customer
 * @param count duties over all roles; one that two roles have counts twice
 */
public record Checklist(String key, List<Part> parts, int count) {
  /** A role's part; {@code stand} says whether it answers for these customers or helps. */
  public record Part(
      String id, Link role, Optional<Localized> stand, List<Turn> turns, int count) {}

  /** What comes round together: each month, or when something happens. */
  public record Turn(Localized name, List<Item> items) {}

  /** A duty: {@code events} are what starts it. */
  public record Item(String id, Localized title, List<Link> events, boolean assumed) {}

  /**
   * The checklist of some duties.
   *
   * @param roles in the order wanted; duties of other roles are left out
   */
  static Checklist of(
      String key,
      List<Duty> duties,
      List<Role> roles,
      Map<String, Localized> stands,
      Library library) {
    List<Part> parts = new ArrayList<>();
    for (Role role : roles) {
      List<Duty> own = duties.stream().filter(d -> d.roles().contains(role.id())).toList();
      if (!own.isEmpty()) {
        Link link = new Link(PageIds.role(role.id()), role.name());
        parts.add(
            new Part(
                role.id(),
                link,
                Optional.ofNullable(stands.get(role.id())),
                turns(own, library),
                own.size()));
      }
    }
    return new Checklist(key, parts, parts.stream().mapToInt(Part::count).sum());
  }

  static List<Turn> turns(List<Duty> duties, Library library) {
    Map<String, List<Item>> byTurn = new LinkedHashMap<>();
    for (Rhythm rhythm : Rhythm.values()) {
      byTurn.put(key(Optional.of(rhythm)), new ArrayList<>());
    }
    byTurn.put(key(Optional.empty()), new ArrayList<>());
    for (Duty duty : duties) {
      Item item =
          new Item(
              duty.id(),
              duty.title(),
              library.triggerLinks(duty.triggers()),
              duty.assumption().isPresent());
      byTurn.computeIfAbsent(key(duty.rhythm()), k -> new ArrayList<>()).add(item);
    }
    return byTurn.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> new Turn(library.say(e.getKey()), e.getValue()))
        .toList();
  }

  /** The phrase for a rhythm; without one a duty waits for its triggers. */
  static String key(Optional<Rhythm> rhythm) {
    return "rhythm_" + rhythm.map(r -> r.name().toLowerCase(java.util.Locale.ROOT)).orElse("event");
  }
}
