package org.tierbook.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Operator;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.rule.Decision.Gap;
import org.tierbook.rule.Decision.RuleTrace;
import org.tierbook.rule.Decision.Trace;
import org.tierbook.rule.Decision.Way;
import org.tierbook.text.Format;
import org.tierbook.text.Localized;

/**
 * Why a customer is in a tier, and what lacks for a better one. Money is said to the cent, or
 * rounded to 0.1万元 for lists: then what there is is rounded down and what lacks is rounded up, so
 * that with the amount named the tier is reached, and both add up to the limit.
 */
public final class Reasons {
  private static final BigDecimal ROUND = BigDecimal.valueOf(1000);
  private static final BigDecimal CLOSE = new BigDecimal("0.01");

  private final List<Scheme> schemes;
  private final Operands operands;
  private final Words words;
  private final Limits limits;
  private final Sentences sentences;
  private final boolean exact;

  /** Says money to the cent if {@code exact}, else in steps of 0.1万元. */
  public Reasons(Format format, List<Scheme> schemes, List<CustomerColumn> columns, boolean exact) {
    this.schemes = List.copyOf(schemes);
    this.operands = new Operands(columns);
    this.words = new Words(format.phrases());
    this.limits = new Limits(format);
    this.sentences = new Sentences(format, schemes, columns);
    this.exact = exact;
  }

  /** Why the customer is where it is. */
  public Localized why(Decision decision) {
    Scheme scheme = scheme(decision.scheme());
    if (decision.deciding().isEmpty()) {
      return words.say("no_rule");
    }
    Optional<Trace> trace = decision.deciding().get().trace();
    if (decision.isUnclassified()) {
      return words.say("lacking", words.join("list", unknown(scheme, trace.orElseThrow())));
    }
    return trace.map(t -> met(scheme, t)).orElseGet(() -> none(scheme, decision));
  }

  /** As {@link #why}, but for somebody just below a better tier, why that one isn't reached. */
  public Localized edge(Decision decision) {
    Scheme scheme = scheme(decision.scheme());
    for (RuleTrace rule : decision.rules()) {
      if (rule.tier().equals(decision.tier()) || decision.isUnclassified()) {
        break;
      } else if (rule.trace().isPresent()
          && rule.trace().get().tests().stream().anyMatch(t -> close(scheme, t))) {
        return below(scheme, rule.trace().get());
      }
    }
    return why(decision);
  }

  /** What lacks for a better tier, by the way that takes least; empty when no amount brings it. */
  public Optional<Localized> missing(Decision decision, String betterTier) {
    Scheme scheme = scheme(decision.scheme());
    Localized name = scheme.tier(betterTier).map(Tier::name).orElse(Localized.same(betterTier));
    return decision.missing(betterTier).stream()
        .flatMap(m -> m.ways().stream())
        .min(Comparator.comparing(Reasons::size))
        .map(w -> words.join("and", w.gaps().stream().map(g -> gap(g, name)).toList()));
  }

  /** All ways to a better tier, in the order of its rule. */
  public List<Localized> ways(Decision decision, String betterTier) {
    Scheme scheme = scheme(decision.scheme());
    Localized name = scheme.tier(betterTier).map(Tier::name).orElse(Localized.same(betterTier));
    return decision.missing(betterTier).stream()
        .flatMap(m -> m.ways().stream())
        .map(w -> words.join("and", w.gaps().stream().map(g -> gap(g, name)).toList()))
        .toList();
  }

  private static BigDecimal size(Way way) {
    return way.gaps().stream().map(Gap::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private Localized gap(Gap gap, Localized tier) {
    Operand operand = operands.get(scheme(gap.scheme()), gap.operand());
    Localized limit = number(gap.limit(), operand);
    Localized has =
        number(round(amount(gap.value(), operand), operand, RoundingMode.FLOOR), operand);
    Localized lacks = number(round(gap.gap(), operand, RoundingMode.CEILING), operand);
    boolean several = gap.value() instanceof Value.Mean mean && mean.count() > 1;
    return several
        ? words.say(
            "gap_shared",
            operand.label(),
            has,
            tier,
            limit,
            lacks,
            number(round(gap.amount(), operand, RoundingMode.CEILING), operand))
        : words.say("gap", operand.label(), has, tier, limit, lacks);
  }

  private List<Localized> unknown(Scheme scheme, Trace trace) {
    return trace.tests().stream()
        .filter(t -> t.truth() == Truth.UNKNOWN)
        .map(t -> operands.get(scheme, t.condition().operand()).label())
        .distinct()
        .toList();
  }

  /** The tests that made a rule true: of alternatives the first that holds. */
  private Localized met(Scheme scheme, Trace trace) {
    if (trace.condition() instanceof Condition.Any) {
      return met(
          scheme,
          trace.parts().stream().filter(p -> p.truth() == Truth.TRUE).findFirst().orElseThrow());
    } else if (trace.condition() instanceof Condition.All) {
      return words.join("clause", trace.parts().stream().map(p -> met(scheme, p)).toList());
    }
    Operand operand = operands.get(scheme, trace.condition().operand());
    Value value = trace.value().orElse(Value.UNKNOWN);
    if (operand.quantity() == Quantity.TOP) {
      return Limits.after(operand.label(), limits.say(value, operand.quantity()));
    } else if (!trace.parts().isEmpty()) {
      return words.say(
          "class_met",
          sentences.condition(scheme, trace.condition()),
          words.join(
              "clause",
              trace.parts().stream()
                  .filter(p -> p.truth() == Truth.TRUE)
                  .map(p -> met(scheme, p))
                  .toList()));
    } else if (!operand.quantity().isNumber() || value instanceof Value.Unknown) {
      return sentences.condition(scheme, trace.condition());
    }
    Localized has = number(round(amount(value, operand), operand, RoundingMode.FLOOR), operand);
    if (trace.condition() instanceof Condition.Between b) {
      return words.say("met_band", operand.label(), has, limits.band(b, operand.quantity()));
    } else if (trace.condition() instanceof Condition.Compare c
        && c.operator() == Operator.AT_LEAST) {
      Localized limit = limits.say(c.limit(), operand.quantity());
      return Comparison.order(value, c.limit()) == 0
          ? words.say("met_exactly", operand.label(), limit)
          : words.say("met", operand.label(), has, limit);
    }
    return words.say(
        "met_other", operand.label(), has, sentences.condition(scheme, trace.condition()));
  }

  private Localized none(Scheme scheme, Decision decision) {
    int last = decision.rules().size() - 2;
    return last < 0
        ? words.say("everybody")
        : words.say("none", below(scheme, decision.rules().get(last).trace().orElseThrow()));
  }

  /** What of a rule wasn't reached: 个人日均差0.01元不到30万元；家庭户均不到25万元. */
  private Localized below(Scheme scheme, Trace trace) {
    return words.join(
        "clause",
        trace.tests().stream()
            .filter(t -> t.truth() == Truth.FALSE)
            .map(t -> belowTest(scheme, t))
            .toList());
  }

  private Localized belowTest(Scheme scheme, Trace test) {
    Operand operand = operands.get(scheme, test.condition().operand());
    Optional<BigDecimal> lacks = lacks(operand, test);
    if (lacks.isEmpty()) {
      return words.say("not_met", sentences.condition(scheme, test.condition()));
    }
    Localized limit = limits.say(low(test.condition()), operand.quantity());
    return exact && close(scheme, test)
        ? words.say("just_below", operand.label(), number(lacks.get(), operand), limit)
        : words.say("below", operand.label(), limit);
  }

  private boolean close(Scheme scheme, Trace test) {
    Operand operand = operands.get(scheme, test.condition().operand());
    return test.truth() == Truth.FALSE
        && lacks(operand, test)
            .filter(
                l ->
                    l.compareTo(Comparison.number(low(test.condition())).abs().multiply(CLOSE))
                        <= 0)
            .isPresent();
  }

  /** How far a value is below the lower limit of a test; empty when that isn't why it fails. */
  private static Optional<BigDecimal> lacks(Operand operand, Trace test) {
    Value low = low(test.condition());
    Value value = test.value().orElse(Value.UNKNOWN);
    if (!operand.quantity().isNumber()
        || !(low instanceof Value.Number number)
        || value instanceof Value.Unknown
        || Comparison.order(value, low) >= 0) {
      return Optional.empty();
    }
    return Optional.of(number.number().subtract(amount(value, operand)));
  }

  private static Value low(Condition test) {
    if (test instanceof Condition.Between b) {
      return b.low();
    }
    boolean lower =
        test instanceof Condition.Compare c
            && (c.operator() == Operator.AT_LEAST || c.operator() == Operator.ABOVE);
    return lower ? ((Condition.Compare) test).limit() : Value.UNKNOWN;
  }

  /** The value as a number, a mean rounded down to the step of its column. */
  static BigDecimal amount(Value value, Operand operand) {
    return value instanceof Value.Mean mean
        ? mean.sum()
            .divide(
                BigDecimal.valueOf(mean.count()),
                operand.quantity().step().scale(),
                RoundingMode.FLOOR)
        : Comparison.number(value);
  }

  private BigDecimal round(BigDecimal number, Operand operand, RoundingMode mode) {
    return exact || operand.quantity() != Quantity.MONEY
        ? number
        : number.divide(ROUND, 0, mode).multiply(ROUND);
  }

  private Localized number(BigDecimal number, Operand operand) {
    return limits.say(new Value.Number(number), operand.quantity());
  }

  private Scheme scheme(String id) {
    return schemes.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }
}
