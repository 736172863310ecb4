package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Condition;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;

/**
 * Where a customer stands in a scheme, and why.
 *
 * @param tier id of the tier, or {@link Tier#UNCLASSIFIED}
 * @param rules best tier first, those after the deciding one too
 * @param deciding the rule that decided: the first that isn't false, or of tags the first that
 *     holds; absent where all are false and no tier takes the rest
 * @param missing for each tier better than {@code tier}, nearest first; empty when unclassified
 */
public record Decision(
    String scheme,
    String tier,
    List<RuleTrace> rules,
    Optional<RuleTrace> deciding,
    List<Missing> missing) {
  public Decision {
    rules = List.copyOf(rules);
    missing = List.copyOf(missing);
  }

  /** The tiers whose own rule holds, which for tags are all that the customer has. */
  public List<String> holding() {
    return rules.stream()
        .filter(r -> r.truth() == Truth.TRUE && r.trace().isPresent())
        .map(RuleTrace::tier)
        .toList();
  }

  public boolean isUnclassified() {
    return tier.equals(Tier.UNCLASSIFIED);
  }

  /** What lacks for a better tier; empty ways when no amount brings it. */
  public Optional<Missing> missing(String betterTier) {
    return missing.stream().filter(m -> m.tier().equals(betterTier)).findFirst();
  }

  /**
   * How one rule came out.
   *
   * @param trace absent for the last tier's {@code otherwise}, which is true
   */
  public record RuleTrace(String tier, Truth truth, Optional<Trace> trace) {}

  /**
   * How a condition came out, with its parts. Every {@code not} is resolved to what it denies.
   *
   * @param value of a single test; absent for a group
   * @param parts of a group; of a test for a class of an axis, how that class's own rule came out
   */
  public record Trace(Condition condition, Truth truth, Optional<Value> value, List<Trace> parts) {
    public Trace {
      parts = List.copyOf(parts);
    }

    /** The name of the operand that a single test looks at. */
    public String operand() {
      return condition.operand();
    }

    /** The single tests, in the order written. */
    public List<Trace> tests() {
      return parts.isEmpty()
          ? List.of(this)
          : parts.stream().flatMap(p -> p.tests().stream()).toList();
    }
  }

  /** The ways to a better tier; any one will do. */
  public record Missing(String tier, List<Way> ways) {
    public Missing {
      ways = List.copyOf(ways);
    }
  }

  /** Gaps that must all be filled. */
  public record Way(List<Gap> gaps) {
    public Way {
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * What one test lacks.
   *
   * @param scheme whose operand it is; another scheme than the decision's when that one rolls up
   * @param limit as written in the rule
   * @param gap how far the value is below; for a mean rounded up to 0.01
   * @param amount what must come in all: for a mean the gap times the members, exactly
   */
  public record Gap(
      String scheme,
      String operand,
      Value value,
      BigDecimal limit,
      BigDecimal gap,
      BigDecimal amount) {}
}
