package org.tierbook.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.rule.Decision.RuleTrace;
import org.tierbook.rule.Decision.Trace;

/**
 * Decides for one customer. The first rule that isn't false decides: true gives its tier, unknown
 * gives unclassified; {@code otherwise} comes only after all were false.
 *
 * <p>Values are asked by operand: a column by its name, a measure of the scheme by its id, and a
 * measure of a scheme beneath (see {@link Measure.TierOf}) as {@code scheme-id/measure-id}; the
 * last are needed only to say what is missing. {@link TierSql#operands} tells where each lies in
 * the table.
 */
public final class Decider {
  private final Map<String, Scheme> schemes = new LinkedHashMap<>();
  private final Operands operands;
  private final Cuts cuts;

  /** Decides; without a month's cut points it names no way that leads over one of them. */
  public Decider(List<Scheme> schemes, List<CustomerColumn> columns) {
    this(schemes, columns, Cuts.NONE);
  }

  public Decider(List<Scheme> schemes, List<CustomerColumn> columns, Cuts cuts) {
    schemes.forEach(s -> this.schemes.put(s.id(), s));
    this.operands = new Operands(columns);
    this.cuts = cuts;
  }

  /** The decision with its traces. The customer is taken to be in the scheme's population. */
  public Decision decide(Scheme scheme, Function<String, Value> values) {
    List<RuleTrace> rules = scheme.tiers().stream().map(t -> rule(scheme, t, values)).toList();
    Optional<RuleTrace> deciding = deciding(scheme, rules);
    if (deciding.isEmpty() || deciding.get().truth() == Truth.UNKNOWN) {
      return new Decision(scheme.id(), Tier.UNCLASSIFIED, rules, deciding, List.of());
    }
    int decided = rules.indexOf(deciding.get());
    return new Decision(
        scheme.id(),
        deciding.get().tier(),
        rules,
        deciding,
        scheme.kind() == Scheme.Kind.LADDER || scheme.kind() == Scheme.Kind.MATRIX
            ? new Ways(this, operands, cuts).missing(scheme, decided, values)
            : List.of());
  }

  /** Of tags the first that holds; where none does, one that can't be told, or else the last. */
  private static Optional<RuleTrace> deciding(Scheme scheme, List<RuleTrace> rules) {
    if (scheme.kind() != Scheme.Kind.TAGS) {
      return rules.stream().filter(r -> r.truth() != Truth.FALSE).findFirst();
    }
    return first(rules, r -> r.trace().isPresent() && r.truth() == Truth.TRUE)
        .or(() -> first(rules, r -> r.truth() == Truth.UNKNOWN))
        .or(() -> first(rules, r -> r.trace().isEmpty()));
  }

  private static Optional<RuleTrace> first(List<RuleTrace> rules, Predicate<RuleTrace> wanted) {
    return rules.stream().filter(wanted).findFirst();
  }

  /** The tier alone: its id, or {@link Tier#UNCLASSIFIED}. */
  public String tier(Scheme scheme, Function<String, Value> values) {
    List<RuleTrace> rules = scheme.tiers().stream().map(t -> rule(scheme, t, values)).toList();
    return deciding(scheme, rules)
        .filter(r -> r.truth() == Truth.TRUE)
        .map(RuleTrace::tier)
        .orElse(Tier.UNCLASSIFIED);
  }

  /** The class of an axis as a value; unknown where a rule that matters is, or none holds. */
  Value axisClass(Scheme scheme, Measure.Axis axis, Function<String, Value> values) {
    for (Measure.AxisClass each : axis.classes()) {
      Truth truth = each.when().map(c -> test(scheme, c, values)).orElse(Truth.TRUE);
      if (truth != Truth.FALSE) {
        return truth == Truth.TRUE ? new Value.Text(each.id()) : Value.UNKNOWN;
      }
    }
    return Value.UNKNOWN;
  }

  /**
   * The tier as a value for a scheme that rolls this one up: who is unclassified here is unknown
   * there.
   */
  Value seenFromAbove(Scheme scheme, Function<String, Value> values) {
    String tier = tier(scheme, values);
    return tier.equals(Tier.UNCLASSIFIED) ? Value.UNKNOWN : new Value.Text(tier);
  }

  /** Whether the customer is in the scheme's population on a day; unknown values exclude nobody. */
  public boolean covers(Scheme scheme, LocalDate asOf, Function<String, Value> values) {
    return test(scheme, Population.of(scheme, operands, asOf), values) != Truth.FALSE;
  }

  /** One condition over a scheme's operands. */
  Truth test(Scheme scheme, Condition condition, Function<String, Value> values) {
    return trace(scheme, Conditions.normal(condition), values).truth();
  }

  Scheme scheme(String id) {
    return Optional.ofNullable(schemes.get(id)).orElseThrow();
  }

  Optional<Scheme> beneath(Measure.TierOf measure) {
    return Optional.ofNullable(schemes.get(measure.scheme()));
  }

  /** The values as a scheme beneath asks for them. */
  static Function<String, Value> beneath(Scheme beneath, Function<String, Value> values) {
    return id -> values.apply(key(beneath, id));
  }

  /** The name of a scheme's operand for those who look from above. */
  static String key(Scheme scheme, String operand) {
    return scheme.measure(operand).isPresent() ? scheme.id() + "/" + operand : operand;
  }

  private RuleTrace rule(Scheme scheme, Tier tier, Function<String, Value> values) {
    Optional<Trace> trace = tier.when().map(c -> trace(scheme, Conditions.normal(c), values));
    return new RuleTrace(tier.id(), trace.map(Trace::truth).orElse(Truth.TRUE), trace);
  }

  private Trace trace(Scheme scheme, Condition condition, Function<String, Value> values) {
    if (condition instanceof Condition.All all) {
      List<Trace> parts = all.parts().stream().map(p -> trace(scheme, p, values)).toList();
      return group(all, parts, parts.stream().map(Trace::truth).reduce(Truth.TRUE, Truth::and));
    } else if (condition instanceof Condition.Any any) {
      List<Trace> parts = any.parts().stream().map(p -> trace(scheme, p, values)).toList();
      return group(any, parts, parts.stream().map(Trace::truth).reduce(Truth.FALSE, Truth::or));
    } else if (condition instanceof Condition.Not not) {
      Trace part = trace(scheme, not.part(), values);
      return new Trace(not, part.truth().not(), part.value(), List.of());
    }
    Operand operand = operands.get(scheme, condition.operand());
    Value value = values.apply(operand.id());
    return new Trace(
        condition,
        Comparison.test(condition, value, operand.quantity()),
        Optional.of(value),
        operand.measure().orElse(null) instanceof Measure.Axis axis
            ? classes(scheme, axis, condition, value, values)
            : List.of());
  }

  /**
   * How the rules of classes came out: of the one that the customer is in, and of those wanted
   * instead; of all where it can't be told.
   */
  private List<Trace> classes(
      Scheme scheme,
      Measure.Axis axis,
      Condition test,
      Value value,
      Function<String, Value> values) {
    return axis.classes().stream()
        .filter(
            c ->
                value instanceof Value.Unknown
                    || value.equals(new Value.Text(c.id()))
                    || (Comparison.test(test, value, Quantity.TEXT) == Truth.FALSE
                        && Comparison.test(test, new Value.Text(c.id()), Quantity.TEXT)
                            == Truth.TRUE))
        .flatMap(c -> c.when().stream())
        .map(w -> trace(scheme, Conditions.normal(w), values))
        .toList();
  }

  private static Trace group(Condition condition, List<Trace> parts, Truth truth) {
    return new Trace(condition, truth, Optional.empty(), parts);
  }
}
