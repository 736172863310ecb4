package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.rule.Sentences;
import org.tierbook.text.Localized;

/** The limits of a tier, one by one, where its rule is no more than a few. */
public final class Limits {
  private static final int MOST = 3;

  private Limits() {}

  /**
   * A limit.
   *
   * @param name what is measured
   * @param text such as 30万元起
   * @param joint {@code or}, {@code and}, or empty for the first one
   */
  public record Limit(String operand, Localized name, Localized text, String joint) {}

  /** Empty for the tier of all others, and where the rule is best said as a sentence. */
  static List<Limit> of(Scheme scheme, Tier tier, Rules rules) {
    List<Limit> limits = new ArrayList<>();
    for (Sentences.Alternative way : rules.alternatives(scheme, tier)) {
      String joint = limits.isEmpty() ? "" : "or";
      for (Sentences.Limit limit : way.limits()) {
        limits.add(new Limit(limit.operand(), limit.label(), limit.text(), joint));
        joint = "and";
      }
    }
    boolean plain = limits.stream().noneMatch(l -> l.name().zh().isEmpty());
    return plain && limits.size() <= MOST ? limits : List.of();
  }

  /** The amount of a tier's first limit, such as 30万元; {@code operand} may be empty for any. */
  static Optional<Localized> first(Scheme scheme, Tier tier, String operand, Rules rules) {
    return rules.alternatives(scheme, tier).stream()
        .flatMap(a -> a.limits().stream())
        .filter(l -> operand.isEmpty() || l.operand().equals(operand))
        .findFirst()
        .flatMap(l -> rules.amount(scheme, l.test()));
  }
}
