package org.tierbook.rule;

import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;

/**
 * Finds rules that can never decide because an earlier one takes their customers, and bands that
 * overlap.
 */
final class RuleOrder {
  private final Scheme scheme;
  private final Diagnostics diagnostics;

  RuleOrder(Scheme scheme, Diagnostics diagnostics) {
    this.scheme = scheme;
    this.diagnostics = diagnostics;
  }

  void check() {
    for (int later = 0; later < scheme.tiers().size(); later++) {
      for (List<Condition> alternative : alternatives(later)) {
        checkEmpty(scheme.tiers().get(later), alternative);
        for (int earlier = 0; earlier < later; earlier++) {
          if (compare(earlier, later, alternative)) {
            break;
          }
        }
      }
    }
  }

  private List<List<Condition>> alternatives(int tier) {
    return scheme.tiers().get(tier).when().map(Alternatives::of).orElse(List.of());
  }

  private void checkEmpty(Tier tier, List<Condition> alternative) {
    for (Condition test : alternative) {
      if (Interval.of(test).filter(Interval::isEmpty).isPresent()) {
        diagnostics.error("empty-band", test.at(), "tier", tier.id());
      }
    }
  }

  /** Whether something was wrong. */
  private boolean compare(int earlier, int later, List<Condition> alternative) {
    for (List<Condition> before : alternatives(earlier)) {
      Optional<String> problem = problem(before, alternative);
      if (problem.isPresent()) {
        report(problem.get(), alternative.get(0).at(), earlier, later);
        return true;
      }
    }
    return false;
  }

  private static Optional<String> problem(List<Condition> before, List<Condition> now) {
    if (now.isEmpty()
        || now.stream().anyMatch(c -> Interval.of(c).filter(Interval::isEmpty).isPresent())) {
      return Optional.empty();
    } else if (Alternatives.covers(before, now)) {
      return Optional.of(Alternatives.covers(now, before) ? "equal-limits" : "covered-rule");
    }
    boolean single = before.size() == 1 && now.size() == 1;
    return single && overlap(before.get(0), now.get(0))
        ? Optional.of("overlapping-bands")
        : Optional.empty();
  }

  /** A band says where it ends; so it must not reach into what stands above it. */
  private static boolean overlap(Condition before, Condition now) {
    return now instanceof Condition.Between
        && Conditions.operand(before).equals(Conditions.operand(now))
        && Interval.of(before).flatMap(b -> Interval.of(now).map(b::overlaps)).orElse(false);
  }

  private void report(String id, Location at, int earlier, int later) {
    Tier other = scheme.tiers().get(earlier);
    diagnostics.error(
        id,
        at,
        "tier",
        scheme.tiers().get(later).id(),
        "earlier",
        other.id(),
        "line",
        Integer.toString(other.when().map(Condition::at).orElse(other.at()).line()));
  }
}
