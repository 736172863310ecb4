package org.tierbook.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
  private final Cuts cuts;
  private final Shift shift;

  Ways(Decider decider, Operands operands, Cuts cuts) {
    this.decider = decider;
    this.operands = operands;
    this.cuts = cuts;
    this.shift = new Shift(decider, operands, cuts);
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
    return test(scheme, condition, values);
  }

  private List<Way> test(Scheme scheme, Condition test, Function<String, Value> values) {
    Operand operand = operands.get(scheme, test.operand());
    Measure measure = operand.measure().orElse(null);
    if (measure instanceof Measure.TierOf tierOf) {
      return beneath(tierOf, test, values);
    } else if (measure instanceof Measure.Axis axis) {
      return axis.classes().stream()
          .filter(c -> Comparison.test(test, new Value.Text(c.id()), Quantity.TEXT) == Truth.TRUE)
          .flatMap(c -> c.when().stream())
          .flatMap(w -> ways(scheme, Conditions.normal(w), values).stream())
          .limit(MOST)
          .toList();
    } else if (measure instanceof Measure.RankShare
        || measure instanceof Measure.Quantile
        || measure instanceof Measure.Cut) {
      return onColumn(scheme, measure, test).map(t -> test(scheme, t, values)).orElse(List.of());
    }
    return gap(scheme, operand, test, values).map(g -> new Way(List.of(g))).stream().toList();
  }

  /** A class or a share that is wanted, as what it takes of the value that is cut. */
  private Optional<Condition> onColumn(Scheme scheme, Measure measure, Condition test) {
    if (measure instanceof Measure.Cut cut) {
      return wantedClass(test)
          .filter(c -> !cut.descending() && c >= 2 && c <= cut.points().size() + 1)
          .map(c -> test(cut.of(), Operator.AT_LEAST, cut.points().get(c - 2), test));
    } else if (measure instanceof Measure.Quantile quantile) {
      return wantedClass(test)
          .filter(c -> !quantile.descending() && !quantile.compatible())
          .flatMap(c -> sure(scheme, measure, BigDecimal.valueOf(c)))
          .map(v -> test(quantile.of(), Operator.ABOVE, v, test));
    }
    return measure instanceof Measure.RankShare rank
            && test instanceof Condition.Compare c
            && c.operator() == Operator.AT_MOST
        ? sure(scheme, measure, Comparison.number(c.limit()))
            .map(v -> test(rank.of(), Operator.ABOVE, v, test))
        : Optional.empty();
  }

  private static Condition test(
      String operand, Operator operator, BigDecimal limit, Condition from) {
    return new Condition.Compare(operand, operator, new Value.Number(limit), from.at());
  }

  private Optional<BigDecimal> sure(Scheme scheme, Measure measure, BigDecimal reaches) {
    return cuts.of(scheme, measure).stream()
        .filter(c -> c.reaches().compareTo(reaches) == 0)
        .map(Cuts.Cut::sure)
        .findFirst();
  }

  /** The lowest class that will do. */
  private static Optional<Integer> wantedClass(Condition test) {
    boolean strict = test instanceof Condition.Compare c && c.operator() == Operator.ABOVE;
    return lower(test) instanceof Value.Number number
        ? Optional.of(
            strict
                ? number.number().setScale(0, RoundingMode.FLOOR).intValue() + 1
                : number.number().setScale(0, RoundingMode.CEILING).intValue())
        : Optional.empty();
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
