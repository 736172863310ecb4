package org.tierbook.segment;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tierbook.model.Branch;
import org.tierbook.model.Duty;
import org.tierbook.model.Manager;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Role;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Trigger;
import org.tierbook.text.Localized;

/** Ids in results to the names that people know. An id that nobody named stands for itself. */
final class Names {
  /** Row of a migration matrix: absent the month before. */
  static final String NEW = "new";

  /** Column of a migration matrix: absent now. */
  static final String LEFT = "left";

  private final Playbook playbook;
  private final Map<String, Localized> roles = new TreeMap<>();
  private final Map<String, Localized> duties = new TreeMap<>();
  private final Map<String, Localized> triggers = new TreeMap<>();
  private final Map<String, Localized> branches = new TreeMap<>();
  private final Map<String, Localized> managers = new TreeMap<>();

  Names(Playbook playbook, Months months) {
    this.playbook = playbook;
    for (Role role : playbook.roles()) {
      roles.put(role.id(), role.name());
    }
    for (Duty duty : playbook.duties()) {
      duties.put(duty.id(), duty.title());
    }
    for (Trigger trigger : playbook.triggers()) {
      triggers.put(trigger.id(), trigger.name());
    }
    for (Branch branch : months.branches()) {
      branches.put(branch.id(), branch.name());
    }
    for (Manager manager : months.managers()) {
      managers.put(manager.id(), Localized.same(manager.name()));
    }
  }

  /**
   * A tier by its id, or as {@code scheme/tier}; also {@code unclassified}, {@code new} and {@code
   * left}.
   */
  Localized tier(Optional<Scheme> scheme, String id) {
    return switch (id) {
      case Tier.UNCLASSIFIED -> playbook.phrases().both("rule.unclassified");
      case NEW, LEFT -> playbook.phrases().both("report." + id);
      default -> named(scheme, id);
    };
  }

  private Localized named(Optional<Scheme> scheme, String id) {
    int slash = id.indexOf('/');
    Optional<Scheme> of = slash < 0 ? scheme : playbook.scheme(id.substring(0, slash));
    return of.flatMap(s -> s.tier(id.substring(slash + 1)))
        .map(Tier::name)
        .orElse(Localized.same(id));
  }

  Localized role(String id) {
    return roles.getOrDefault(id, Localized.same(id));
  }

  Localized duty(String id) {
    return duties.getOrDefault(id, Localized.same(id));
  }

  Localized trigger(String id) {
    return triggers.getOrDefault(id, Localized.same(id));
  }

  Localized branch(String id) {
    return id.isEmpty()
        ? playbook.phrases().both("report.no_branch")
        : branches.getOrDefault(id, Localized.same(id));
  }

  Localized manager(String id) {
    return managers.getOrDefault(id, Localized.same(id));
  }

  Localized phrase(String key) {
    return playbook.phrases().both("report." + key);
  }
}
