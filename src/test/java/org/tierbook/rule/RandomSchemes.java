package org.tierbook.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Operator;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

/** Definitions at random: not wise ones, but all that the language allows. */
final class RandomSchemes {
  private static final Localized NAME = Localized.of("测", "test");

  private final Random random;

  RandomSchemes(Random random) {
    this.random = random;
  }

  /** Three schemes, and a fourth that rolls up the first. */
  List<Scheme> schemes() {
    List<Scheme> schemes = new ArrayList<>();
    for (String id : List.of("s-a", "s-b", "s-c")) {
      List<Measure> measures = measures();
      schemes.add(
          scheme(
              id,
              measures,
              tiers(measures),
              random.nextBoolean() ? Optional.empty() : population()));
    }
    Measure base = new Measure.TierOf("base", NAME, "s-a", Bank.AT);
    Condition top =
        new Condition.In("base", List.of(new Value.Text("t0"), new Value.Text("t1")), Bank.AT);
    Condition middle =
        new Condition.Any(List.of(in("t2"), compare("aum", Operator.AT_LEAST, "300")), Bank.AT);
    List<Tier> tiers = List.of(tier("high", top), tier("mid", middle), last());
    schemes.add(random.nextInt(2), scheme("s-roll", List.of(base), tiers, Optional.empty()));
    return schemes;
  }

  private static Condition in(String tier) {
    return new Condition.In("base", List.of(new Value.Text(tier)), Bank.AT);
  }

  private Scheme scheme(
      String id, List<Measure> measures, List<Tier> tiers, Optional<Condition> population) {
    BigDecimal near = random.nextBoolean() ? new BigDecimal("0.10") : new BigDecimal("0.2");
    return new Scheme(
        id,
        NAME,
        Optional.empty(),
        "src",
        population,
        measures,
        tiers,
        Optional.empty(),
        Optional.empty(),
        "aum",
        near,
        Optional.empty(),
        List.of(),
        Bank.AT);
  }

  private List<Measure> measures() {
    Aggregate[] all = Aggregate.values();
    return List.of(
        new Measure.Over("household_mean", NAME, Aggregate.MEAN, "aum", "household_id", Bank.AT),
        new Measure.Over(
            "household_x", NAME, all[random.nextInt(4)], "deposit", "household_id", Bank.AT),
        new Measure.Over("points_mean", NAME, Aggregate.MEAN, "points", "household_id", Bank.AT),
        new Measure.DaysSince("idle", NAME, "last_txn", Bank.AT),
        new Measure.MonthsSince("idle_months", NAME, "last_txn", Bank.AT),
        new Measure.OfColumn("own", NAME, "aum", Bank.AT));
  }

  private List<Tier> tiers(List<Measure> measures) {
    List<Tier> tiers = new ArrayList<>();
    int n = 1 + random.nextInt(4);
    for (int i = 0; i < n; i++) {
      tiers.add(tier("t" + i, condition(measures, 0)));
    }
    tiers.add(last());
    return tiers;
  }

  private static Tier tier(String id, Condition when) {
    return new Tier(
        id,
        NAME,
        Optional.of(when),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Bank.AT);
  }

  private static Tier last() {
    return new Tier(
        "rest",
        NAME,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Bank.AT);
  }

  private Optional<Condition> population() {
    return Optional.of(new Condition.Not(compare("txns", Operator.BELOW, "1"), Bank.AT));
  }

  private Condition condition(List<Measure> measures, int depth) {
    int kind = random.nextInt(depth > 2 ? 6 : 10);
    if (kind >= 6) {
      List<Condition> parts = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        parts.add(condition(measures, depth + 1));
      }
      return kind == 6
          ? new Condition.Not(parts.get(0), Bank.AT)
          : kind == 7 ? new Condition.All(parts, Bank.AT) : new Condition.Any(parts, Bank.AT);
    }
    return leaf(kind);
  }

  private Condition leaf(int kind) {
    if (kind <= 2) {
      String operand = pick(List.of("aum", "own", "household_mean", "household_x", "deposit"));
      return random.nextInt(4) == 0
          ? new Condition.Between(
              operand,
              number(pick(Bank.MONEY.subList(0, 5))),
              number(pick(Bank.MONEY.subList(5, 11))),
              Bank.AT)
          : compare(operand, operator(), pick(Bank.MONEY));
    } else if (kind == 3) {
      String operand = pick(List.of("txns", "idle", "idle_months", "points", "points_mean"));
      return compare(operand, operator(), pick(List.of("0", "1", "1.5", "2", "30", "31", "123")));
    } else if (kind == 4) {
      return random.nextBoolean()
          ? new Condition.Known(pick(List.of("aum", "household_mean", "birth_date")), Bank.AT)
          : new Condition.Missing(pick(List.of("deposit", "idle", "birth_date")), Bank.AT);
    }
    return word();
  }

  private Condition word() {
    return switch (random.nextInt(4)) {
      case 0 ->
          new Condition.In(
              "grade", List.of(text(pick(Bank.GRADES)), text(pick(Bank.GRADES))), Bank.AT);
      case 1 -> new Condition.In("products", List.of(text("基金")), Bank.AT);
      case 2 -> new Condition.Compare("agrees", Operator.EQUALS, new Value.Flag(true), Bank.AT);
      default ->
          new Condition.Compare(
              "last_txn", operator(), new Value.Day(LocalDate.parse(pick(Bank.DATES))), Bank.AT);
    };
  }

  private Operator operator() {
    return random.nextInt(3) > 0
        ? Operator.AT_LEAST
        : List.of(Operator.values()).get(random.nextInt(5));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Value number(String text) {
    return new Value.Number(new BigDecimal(text));
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  private static Condition compare(String operand, Operator operator, String limit) {
    return new Condition.Compare(operand, operator, number(limit), Bank.AT);
  }
}
