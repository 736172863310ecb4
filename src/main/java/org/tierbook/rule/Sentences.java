package org.tierbook.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.text.Format;
import org.tierbook.text.Localized;

/** Definitions as sentences, in Chinese and English. */
public final class Sentences {
  private final List<Scheme> schemes;
  private final Operands operands;
  private final Words words;
  private final Limits limits;

  public Sentences(Format format, List<Scheme> schemes, List<CustomerColumn> columns) {
    this.schemes = List.copyOf(schemes);
    this.operands = new Operands(columns);
    this.words = new Words(format.phrases());
    this.limits = new Limits(format);
  }

  /** One way into a tier: limits that must all hold. */
  public record Alternative(List<Limit> limits) {
    public Alternative {
      limits = List.copyOf(limits);
    }
  }

  /**
   * A limit on one operand.
   *
   * @param label such as 家庭户均
   * @param text such as 25万元起; for other tests than of size the whole sentence, and {@code label}
   *     is then empty
   */
  public record Limit(String operand, Localized label, Localized text, Condition test) {}

  /** The exact rule: 日均综合金融资产 ≥ 30万元，或家庭户均 ≥ 25万元; of the last tier, who is left. */
  public Localized of(Scheme scheme, Tier tier) {
    return tier.when().map(c -> condition(scheme, c)).orElseGet(() -> rest(scheme));
  }

  /** The rule as a reader's sentence: 日均综合金融资产30万元起，或家庭户均25万元起. */
  public Localized reader(Scheme scheme, Tier tier) {
    if (tier.when().isEmpty()) {
      return rest(scheme);
    }
    List<Localized> ways =
        alternatives(scheme, tier).stream()
            .map(a -> words.join("and", a.limits().stream().map(Sentences::joined).toList()))
            .toList();
    return ways.isEmpty() ? of(scheme, tier) : words.join("or", ways);
  }

  private static Localized joined(Limit limit) {
    return limit.label().zh().isEmpty() ? limit.text() : Limits.after(limit.label(), limit.text());
  }

  /**
   * The ways into a tier, for ladders; empty for the last tier, and for a rule of too many ways.
   */
  public List<Alternative> alternatives(Scheme scheme, Tier tier) {
    return tier.when().map(Alternatives::of).orElse(List.of()).stream()
        .map(tests -> new Alternative(tests.stream().map(t -> limit(scheme, t)).toList()))
        .toList();
  }

  private Limit limit(Scheme scheme, Condition test) {
    Operand operand = operands.get(scheme, test.operand());
    boolean sized = Interval.of(test).isPresent();
    return sized
        ? new Limit(operand.id(), operand.label(), limits.reader(test, operand.quantity()), test)
        : new Limit(operand.id(), Localized.same(""), condition(scheme, test), test);
  }

  /** Who is left after all rules: 有数据，未达到金卡. */
  private Localized rest(Scheme scheme) {
    List<Tier> tiers = scheme.tiers();
    return tiers.size() < 2
        ? words.say("everybody")
        : words.say("rest", tiers.get(tiers.size() - 2).name());
  }

  /** Whom a scheme is about. */
  public Localized population(Scheme scheme) {
    return scheme
        .population()
        .map(c -> words.say("population", condition(scheme, c)))
        .orElseGet(() -> words.say("population_usual"));
  }

  /** Any condition of a scheme. */
  public Localized condition(Scheme scheme, Condition condition) {
    return say(Conditions.normal(condition), id -> operands.get(scheme, id), false);
  }

  /** A condition over columns alone, as a duty's {@code when}. */
  public Localized condition(Condition condition) {
    return say(Conditions.normal(condition), id -> operands.find(id).orElseThrow(), false);
  }

  /**
   * A value that a scheme's rules look at, in full: money to the cent, a mean rounded down, so that
   * a limit never looks reached that isn't.
   */
  public Localized value(Scheme scheme, String id, Value value) {
    Operand operand = operands.get(scheme, id);
    if (operand.isPersonal() && !(value instanceof Value.Unknown)) {
      return words.say("flag_yes");
    }
    return value(
        value instanceof Value.Mean ? new Value.Number(Reasons.amount(value, operand)) : value,
        operand);
  }

  /** What a measure is made of. */
  public Localized meaning(Scheme scheme, Measure measure) {
    return measure.tell(new MeasureWords(words, this, operands, schemes, scheme));
  }

  private Localized say(Condition condition, Function<String, Operand> found, boolean inside) {
    if (condition instanceof Condition.Any any) {
      Localized text =
          words.join("or", any.parts().stream().map(p -> say(p, found, false)).toList());
      return inside ? words.say("brackets", text) : text;
    } else if (condition instanceof Condition.All all) {
      return words.join("and", all.parts().stream().map(p -> say(p, found, true)).toList());
    }
    return test(condition, found.apply(condition.operand()));
  }

  private Localized test(Condition test, Operand operand) {
    if (test instanceof Condition.Compare c) {
      return operand.quantity() == Quantity.TEXT
          ? words.say("is", label(operand), value(c.limit(), operand))
          : limits.compare(operand.label(), c, operand.quantity());
    } else if (test instanceof Condition.Between b) {
      return Limits.after(operand.label(), limits.band(b, operand.quantity()));
    } else if (test instanceof Condition.In in) {
      return words.say("is", label(operand), values(in, operand));
    } else if (test instanceof Condition.Not not) {
      return not.part() instanceof Condition.In in
          ? words.say("is_not", label(operand), values(in, operand))
          : words.say(
              "is_not", label(operand), value(((Condition.Compare) not.part()).limit(), operand));
    }
    return words.say(test instanceof Condition.Known ? "known" : "missing", operand.label());
  }

  private Localized values(Condition.In in, Operand operand) {
    return words.join("one_of", in.values().stream().map(v -> value(v, operand)).toList());
  }

  private Localized value(Value value, Operand operand) {
    Optional<Localized> name = Optional.empty();
    if (value instanceof Value.Text text) {
      name =
          operand.measure().orElse(null) instanceof Measure.Axis axis
              ? axis.find(text.text()).map(Measure.AxisClass::name)
              : beneath(operand).flatMap(s -> s.tier(text.text())).map(Tier::name);
    }
    return name.orElseGet(() -> limits.say(value, operand.quantity()));
  }

  private Localized label(Operand operand) {
    return beneath(operand).map(Scheme::name).orElse(operand.label());
  }

  private Optional<Scheme> beneath(Operand operand) {
    return operand.measure().orElse(null) instanceof Measure.TierOf of
        ? schemes.stream().filter(s -> s.id().equals(of.scheme())).findFirst()
        : Optional.empty();
  }
}
