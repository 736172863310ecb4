package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;

/** The shares that a scheme's rules name of a ranking. */
final class RankLimits {
  private RankLimits() {}

  /** Rising, each above 0 and below 1. */
  static List<BigDecimal> of(Scheme scheme, String measure) {
    TreeSet<BigDecimal> limits = new TreeSet<>();
    conditions(scheme).forEach(c -> collect(c, measure, limits));
    return List.copyOf(limits);
  }

  /** Every condition of a scheme. */
  static List<Condition> conditions(Scheme scheme) {
    List<Condition> conditions = new ArrayList<>();
    scheme.population().ifPresent(conditions::add);
    scheme.tiers().stream().map(Tier::when).forEach(w -> w.ifPresent(conditions::add));
    for (Measure measure : scheme.measures()) {
      if (measure instanceof Measure.Axis axis) {
        axis.classes().forEach(c -> c.when().ifPresent(conditions::add));
      } else if (measure instanceof Measure.RankShare of) {
        of.among().ifPresent(conditions::add);
      } else if (measure instanceof Measure.Percentile of) {
        of.among().ifPresent(conditions::add);
      } else if (measure instanceof Measure.Quantile of) {
        of.among().ifPresent(conditions::add);
      }
    }
    return conditions;
  }

  private static void collect(Condition condition, String measure, Set<BigDecimal> limits) {
    condition.parts().forEach(p -> collect(p, measure, limits));
    if (condition instanceof Condition.Compare c
        && c.operand().equals(measure)
        && c.limit() instanceof Value.Number n
        && n.number().signum() > 0
        && n.number().compareTo(BigDecimal.ONE) < 0) {
      limits.add(n.number().stripTrailingZeros());
    }
  }
}
