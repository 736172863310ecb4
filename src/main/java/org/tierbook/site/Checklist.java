package org.tierbook.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
public record Checklist(String key, List<Part> parts, int count) implements BodyView.Block {
  @Override
  public String kind() {
    return "duties";
  }

  private static final Optional<Rhythm> NONE = Optional.empty();

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
    rhythms().forEach(r -> byTurn.put(key(r), new ArrayList<>()));
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

  /** All rhythms in the order of the lists; at the end none, for what waits for its triggers. */
  static List<Optional<Rhythm>> rhythms() {
    return Stream.concat(Arrays.stream(Rhythm.values()).map(Optional::of), Stream.of(NONE))
        .toList();
  }

  /** The phrase for a rhythm; without one a duty waits for its triggers. */
  static String key(Optional<Rhythm> rhythm) {
    return "rhythm_" + rhythm.map(r -> r.name().toLowerCase(Locale.ROOT)).orElse("event");
  }
}
