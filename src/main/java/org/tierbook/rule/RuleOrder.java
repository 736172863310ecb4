package org.tierbook.rule;

import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;

/**
 * Finds rules that can never decide because an earlier one takes their customers, and bands that
 * overlap.
 */
final class RuleOrder {
  private record Rule(String id, Optional<Condition> when, Location at) {}

  private final List<Rule> rules;
  private final Diagnostics diagnostics;

  RuleOrder(Scheme scheme, Diagnostics diagnostics) {
    this.rules = scheme.tiers().stream().map(t -> new Rule(t.id(), t.when(), t.at())).toList();
    this.diagnostics = diagnostics;
  }

  RuleOrder(List<Measure.AxisClass> classes, Diagnostics diagnostics) {
    this.rules = classes.stream().map(c -> new Rule(c.id(), c.when(), c.at())).toList();
    this.diagnostics = diagnostics;
  }

  /** Rules that needn't exclude each other: only what can never hold is wrong. */
  void checkAlone() {
    for (int i = 0; i < rules.size(); i++) {
      for (List<Condition> alternative : alternatives(i)) {
        checkEmpty(rules.get(i), alternative);
      }
    }
  }

  void check() {
    for (int later = 0; later < rules.size(); later++) {
      for (List<Condition> alternative : alternatives(later)) {
        checkEmpty(rules.get(later), alternative);
        for (int earlier = 0; earlier < later; earlier++) {
          if (compare(earlier, later, alternative)) {
            break;
          }
        }
      }
    }
  }

  private List<List<Condition>> alternatives(int tier) {
    return rules.get(tier).when().map(Alternatives::of).orElse(List.of());
  }

  private void checkEmpty(Rule tier, List<Condition> alternative) {
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
        && before.operand().equals(now.operand())
        && Interval.of(before).flatMap(b -> Interval.of(now).map(b::overlaps)).orElse(false);
  }

  /**
   * Bands of one operand whose ends don't meet: who is in the hole would fall to the last tier
   * unseen.
   */
  void checkGaps() {
    for (int i = 0; i + 1 < rules.size(); i++) {
      Optional<Condition> above = band(i);
      Optional<Condition> below = band(i + 1);
      if (above.isPresent()
          && below.isPresent()
          && below.get() instanceof Condition.Between b
          && above.get().operand().equals(b.operand())
          && hole(above.get(), b)) {
        report("gap-between-bands", b.at(), i, i + 1);
      }
    }
  }

  private Optional<Condition> band(int rule) {
    List<List<Condition>> alternatives = alternatives(rule);
    return alternatives.size() == 1 && alternatives.get(0).size() == 1
        ? Optional.of(alternatives.get(0).get(0))
        : Optional.empty();
  }

  private static boolean hole(Condition above, Condition.Between below) {
    Optional<Interval> upper = Interval.of(above);
    Optional<java.math.BigDecimal> end = Interval.number(below.high());
    return upper.isPresent()
        && end.isPresent()
        && upper.get().low() != null
        && upper.get().low().compareTo(end.get()) > 0;
  }

  private void report(String id, Location at, int earlier, int later) {
    Rule other = rules.get(earlier);
    diagnostics.error(
        id,
        at,
        "tier",
        rules.get(later).id(),
        "earlier",
        other.id(),
        "line",
        Integer.toString(other.when().map(Condition::at).orElse(other.at()).line()));
  }
}
