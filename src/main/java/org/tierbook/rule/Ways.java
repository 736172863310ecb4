package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Operator;
import org.tierbook.model.Scheme;
import org.tierbook.model.Value;
import org.tierbook.rule.Decision.Gap;
import org.tierbook.rule.Decision.Missing;
import org.tierbook.rule.Decision.Way;

/**
 * Finds what would bring a better tier. Each way is tried before it is told: with the amounts
 * added, to the columns and to all that is computed from them, the decision must be that tier or a
 * better one.
 */
final class Ways {
  private static final int MOST = 32;

  private final Decider decider;
  private final Operands operands;
  private final Shift shift;

  Ways(Decider decider, Operands operands) {
    this.decider = decider;
    this.operands = operands;
    this.shift = new Shift(decider, operands);
  }

  /** For the tiers before {@code decided}, nearest first. */
  List<Missing> missing(Scheme scheme, int decided, Function<String, Value> values) {
    List<Missing> missing = new ArrayList<>();
    for (int i = decided - 1; i >= 0; i--) {
      missing.add(new Missing(scheme.tiers().get(i).id(), to(scheme, i, values)));
    }
    return missing;
  }

  private List<Way> to(Scheme scheme, int tier, Function<String, Value> values) {
    return scheme.tiers().get(tier).when().stream()
        .flatMap(c -> ways(scheme, Conditions.normal(c), values).stream())
        .filter(w -> !w.gaps().isEmpty() && reaches(scheme, tier, w, values))
        .distinct()
        .toList();
  }

  private boolean reaches(Scheme scheme, int tier, Way way, Function<String, Value> values) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    way.gaps().forEach(g -> amounts.merge(base(g), g.amount(), BigDecimal::max));
    int reached =
        scheme.tiers().size()
            - scheme.rank(decider.tier(scheme, shift.by(scheme, amounts, values)));
    return reached <= tier;
  }

  private String base(Gap gap) {
    Scheme scheme = decider.scheme(gap.scheme());
    return Decider.key(scheme, operands.get(scheme, gap.operand()).base());
  }

  private List<Way> ways(Scheme scheme, Condition condition, Function<String, Value> values) {
    if (decider.test(scheme, condition, values) == Truth.TRUE) {
      return List.of(new Way(List.of()));
    } else if (condition instanceof Condition.Any any) {
      return any.parts().stream()
          .flatMap(p -> ways(scheme, p, values).stream())
          .limit(MOST)
          .toList();
    } else if (condition instanceof Condition.All all) {
      return all.parts().stream()
          .map(p -> ways(scheme, p, values))
          .reduce(List.of(new Way(List.of())), Ways::both);
    }
    Operand operand = operands.get(scheme, Conditions.operand(condition));
    return operand.measure().orElse(null) instanceof Measure.TierOf tierOf
        ? beneath(tierOf, condition, values)
        : gap(scheme, operand, condition, values).map(g -> new Way(List.of(g))).stream().toList();
  }

  private static List<Way> both(List<Way> left, List<Way> right) {
    return left.stream()
        .flatMap(
            l ->
                right.stream()
                    .map(
                        r -> new Way(Stream.concat(l.gaps().stream(), r.gaps().stream()).toList())))
        .limit(MOST)
        .toList();
  }

  /** A tier of the scheme beneath is wanted: whatever brings that one. */
  private List<Way> beneath(
      Measure.TierOf tierOf, Condition wanted, Function<String, Value> values) {
    Optional<Scheme> beneath = decider.beneath(tierOf);
    if (beneath.isEmpty()) {
      return List.of();
    }
    Scheme scheme = beneath.get();
    return decider.decide(scheme, Decider.beneath(scheme, values)).missing().stream()
        .filter(m -> Comparison.test(wanted, new Value.Text(m.tier()), Quantity.TEXT) == Truth.TRUE)
        .flatMap(m -> m.ways().stream())
        .toList();
  }

  private Optional<Gap> gap(
      Scheme scheme, Operand operand, Condition test, Function<String, Value> values) {
    Value value = values.apply(operand.id());
    Value limit = lower(test);
    if (!(limit instanceof Value.Number number)
        || !operand.quantity().isNumber()
        || Comparison.order(value, limit) > 0) {
      return Optional.empty();
    }
    boolean strict = test instanceof Condition.Compare c && c.operator() == Operator.ABOVE;
    return Gaps.of(scheme, operand, value, number.number(), strict, values);
  }

  /** The limit that a value must come up to; unknown where there is none. */
  private static Value lower(Condition test) {
    if (test instanceof Condition.Between between) {
      return between.low();
    }
    boolean up =
        test instanceof Condition.Compare c
            && (c.operator() == Operator.AT_LEAST || c.operator() == Operator.ABOVE);
    return up ? ((Condition.Compare) test).limit() : Value.UNKNOWN;
  }
}
