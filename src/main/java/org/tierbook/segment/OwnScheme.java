package org.tierbook.segment;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;

/**
 * A scheme as it would be if nobody qualified by a group, such as a household: tests of measures
 * over groups never hold. What is left is the tier that a customer reaches alone.
 */
final class OwnScheme {
  private OwnScheme() {}

  static Scheme of(Scheme scheme) {
    Set<String> groups =
        scheme.measures().stream()
            .filter(m -> m instanceof Measure.Over)
            .map(Measure::id)
            .collect(Collectors.toSet());
    return scheme.with(
        id(scheme.id()), scheme.tiers().stream().map(t -> alone(t, groups)).toList());
  }

  static String id(String scheme) {
    return "own-" + scheme;
  }

  private static Tier alone(Tier tier, Set<String> groups) {
    return tier.when(tier.when().map(w -> alone(w, groups)));
  }

  private static Condition alone(Condition condition, Set<String> groups) {
    Function<List<Condition>, List<Condition>> each =
        parts -> parts.stream().map(p -> alone(p, groups)).toList();
    if (condition instanceof Condition.All all) {
      return new Condition.All(each.apply(all.parts()), all.at());
    } else if (condition instanceof Condition.Any any) {
      return new Condition.Any(each.apply(any.parts()), any.at());
    } else if (condition instanceof Condition.Compare compare
        && groups.contains(compare.operand())) {
      return new Condition.Any(List.of(), compare.at());
    } else if (condition instanceof Condition.Between between
        && groups.contains(between.operand())) {
      return new Condition.Any(List.of(), between.at());
    }
    return condition;
  }
}
