package org.tierbook.rule;

import java.util.HashSet;
import java.util.Set;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;

/** Tells measures of a customer alone from those of a customer among others. */
final class OwnMeasures {
  private OwnMeasures() {}

  /** Whether it must be known who else is in the population. */
  static boolean needsOthers(Measure measure) {
    return measure instanceof Measure.Over
        || measure instanceof Measure.RankShare
        || measure instanceof Measure.Percentile
        || measure instanceof Measure.Quantile
        || measure instanceof Measure.Composite
        || measure instanceof Measure.Deviation;
  }

  /** Whether an operand, and all that it is made of, is the customer's own. */
  static boolean isOwn(Scheme scheme, String operand) {
    return isOwn(scheme, operand, new HashSet<>());
  }

  private static boolean isOwn(Scheme scheme, String operand, Set<String> seen) {
    Measure measure = scheme.measure(operand).orElse(null);
    return measure == null
        || !seen.add(operand)
        || (!needsOthers(measure)
            && !(measure instanceof Measure.TierOf)
            && measure.inputs().stream().allMatch(i -> isOwn(scheme, i, seen)));
  }
}
