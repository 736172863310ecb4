package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Condition;
import org.tierbook.model.Operator;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

/** The lower limits of a tier, one by one, where its rule is no more than that. */
public final class Limits {
  private Limits() {}

  /**
   * A limit.
   *
   * @param name what is measured
   * @param text such as 30万元
   * @param or one of several of which one is enough
   */
  public record Limit(String operand, Localized name, Localized text, boolean or) {}

  /** Empty when the tier's rule is more than lower limits joined by "or", and for the tier of all others. */
  static List<Limit> of(Scheme scheme, Tier tier, Rules rules) {
    Condition condition = tier.when().orElse(null);
    if (condition == null) {
      return List.of();
    }
    List<Condition> parts = condition instanceof Condition.Any any ? any.parts() : List.of(condition);
    List<Limit> limits = new ArrayList<>();
    for (Condition part : parts) {
      Optional<Limit> limit = limit(scheme, part, rules, !limits.isEmpty());
      if (limit.isEmpty()) {
        return List.of();
      }
      limits.add(limit.get());
    }
    return limits;
  }

  private static Optional<Limit> limit(Scheme scheme, Condition part, Rules rules, boolean or) {
    if (part instanceof Condition.Compare c
        && c.operator() == Operator.AT_LEAST
        && c.limit() instanceof Value.Number number) {
      return Optional.of(
          new Limit(
              c.operand(), rules.name(scheme, c.operand()), rules.amount(scheme, c.operand(), number.number()), or));
    }
    return Optional.empty();
  }
}
