package org.tierbook.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** Three ladders, one that rolls up the first, a matrix, tags, and an attribute. */
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
    schemes.addAll(List.of(matrix(), tags(), attribute()));
    return schemes;
  }

  private static Condition in(String tier) {
    return new Condition.In("base", List.of(new Value.Text(tier)), Bank.AT);
  }

  private Scheme scheme(
      String id, List<Measure> measures, List<Tier> tiers, Optional<Condition> population) {
    return scheme(id, Scheme.Kind.LADDER, measures, tiers, population);
  }

  private Scheme scheme(
      String id,
      Scheme.Kind kind,
      List<Measure> measures,
      List<Tier> tiers,
      Optional<Condition> population) {
    BigDecimal near = random.nextBoolean() ? new BigDecimal("0.10") : new BigDecimal("0.2");
    return new Scheme(
        id,
        NAME,
        Optional.empty(),
        "src",
        kind,
        population,
        measures,
        tiers,
        Optional.empty(),
        Optional.empty(),
        "aum",
        near,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Map.of(),
        List.of(),
        Bank.AT);
  }

  /** A cross of two axes of two classes each, in cells that may leave some out. */
  Scheme matrix() {
    List<Measure> measures = new ArrayList<>(measures());
    measures.add(axis("ax", measures));
    measures.add(axis("ay", measures));
    List<Tier> cells = new ArrayList<>();
    for (String x : List.of("c0", "c1")) {
      for (String y : List.of("c0", "c1", "rest")) {
        List<Condition> parts = List.of(isClass("ax", x), isClass("ay", y));
        cells.add(tier(x + "-" + y, new Condition.All(parts, Bank.AT)));
      }
    }
    if (random.nextBoolean()) {
      cells.add(last());
    }
    return scheme("s-matrix", Scheme.Kind.MATRIX, measures, cells, Optional.empty());
  }

  private static Condition isClass(String axis, String id) {
    return new Condition.Compare(axis, Operator.EQUALS, text(id), Bank.AT);
  }

  private Measure axis(String id, List<Measure> measures) {
    List<Measure.AxisClass> classes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      classes.add(
          new Measure.AxisClass("c" + i, NAME, Optional.of(condition(measures, 1)), Bank.AT));
    }
    if (random.nextBoolean()) {
      classes.add(new Measure.AxisClass("rest", NAME, Optional.empty(), Bank.AT));
    }
    return new Measure.Axis(id, NAME, classes, Bank.AT);
  }

  Scheme tags() {
    List<Measure> measures = measures();
    return scheme("s-tags", Scheme.Kind.TAGS, measures, tiers(measures), Optional.empty());
  }

  Scheme attribute() {
    List<Tier> tiers = new ArrayList<>();
    for (String grade : Bank.GRADES.subList(0, 2)) {
      Condition when = new Condition.In("grade", List.of(text(grade)), Bank.AT);
      tiers.add(tier("v" + tiers.size(), when));
    }
    return scheme("s-attribute", Scheme.Kind.ATTRIBUTE, List.of(), tiers, Optional.empty());
  }

  private List<Measure> measures() {
    Aggregate[] all = Aggregate.values();
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure.Over("household_mean", NAME, Aggregate.MEAN, "aum", "household_id", Bank.AT));
    measures.add(
        new Measure.Over(
            "household_x", NAME, all[random.nextInt(4)], "deposit", "household_id", Bank.AT));
    measures.add(
        new Measure.Over("points_mean", NAME, Aggregate.MEAN, "points", "household_id", Bank.AT));
    measures.add(new Measure.DaysSince("idle", NAME, "last_txn", Bank.AT));
    measures.add(new Measure.MonthsSince("idle_months", NAME, "last_txn", Bank.AT));
    measures.add(new Measure.OfColumn("own", NAME, "aum", Bank.AT));
    measures.add(new Measure.Ratio("ratio", NAME, "aum", "deposit", Bank.AT));
    measures.add(new Measure.Difference("diff", NAME, "aum", "deposit", Bank.AT));
    measures.add(new Measure.Change("growth", NAME, "aum", 1, Bank.AT));
    measures.add(new Measure.YesCount("yes", NAME, List.of("agrees", "wants"), Bank.AT));
    measures.add(new Measure.ItemCount("items", NAME, "products", Bank.AT));
    measures.add(
        new Measure.Points(
            "pts",
            NAME,
            "grade",
            Map.of("金卡", new BigDecimal("90"), "银卡", new BigDecimal("40.5")),
            Bank.AT));
    measures.add(new Measure.RankShare("top", NAME, pick(NUMBERS), among(), Bank.AT));
    measures.add(new Measure.Percentile("pct", NAME, pick(NUMBERS), among(), Bank.AT));
    measures.add(quantile("q", pick(NUMBERS)));
    measures.add(quantile("q_score", "score"));
    List<BigDecimal> points =
        List.of(BigDecimal.ZERO, new BigDecimal("100"), new BigDecimal("299.99"));
    measures.add(new Measure.Cut("cut", NAME, pick(CUT), points, random.nextBoolean(), Bank.AT));
    measures.add(composite());
    measures.add(
        new Measure.Deviation(
            "dev",
            NAME,
            pick(NUMBERS),
            random.nextBoolean() ? Measure.Centre.MEAN : Measure.Centre.MEDIAN,
            Bank.AT));
    return measures;
  }

  private static final List<String> NUMBERS =
      List.of("aum", "own", "deposit", "points", "txns", "idle", "household_x", "diff", "ratio");
  private static final List<String> CUT = List.of("aum", "own", "deposit", "diff", "growth");

  private Measure quantile(String id, String of) {
    int classes = 2 + random.nextInt(4);
    boolean compatible = random.nextInt(3) == 0;
    return new Measure.Quantile(
        id, NAME, of, among(), classes, compatible, random.nextInt(3) == 0, Bank.AT);
  }

  private Optional<Condition> among() {
    return random.nextInt(3) > 0
        ? Optional.empty()
        : Optional.of(
            random.nextBoolean()
                ? compare("txns", Operator.AT_LEAST, "1")
                : new Condition.In("grade", List.of(text("金卡")), Bank.AT));
  }

  private Measure composite() {
    List<String> weights = List.of("0.35", "0.25", "0.4");
    List<Measure.Part> parts = new ArrayList<>();
    for (String weight : weights) {
      parts.add(
          new Measure.Part(
              pick(List.of("aum", "txns", "idle", "pts", "pct", "q", "diff", "household_mean")),
              new BigDecimal(weight),
              of(List.of(Measure.Scaling.values())),
              random.nextBoolean(),
              of(List.of(Measure.MissingPart.values())),
              Bank.AT));
    }
    BigDecimal coverage = random.nextBoolean() ? BigDecimal.ZERO : new BigDecimal("0.6");
    return new Measure.Composite("score", NAME, parts, coverage, Bank.AT);
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
    if (random.nextInt(2) == 0) {
      return among(random.nextInt(7));
    } else if (kind <= 2) {
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

  /** A test of a measure of a customer among others. */
  private Condition among(int kind) {
    return switch (kind) {
      case 0 ->
          compare(
              "top",
              random.nextInt(3) > 0 ? Operator.AT_MOST : Operator.ABOVE,
              pick(List.of("0.01", "0.05", "0.2", "0.5", "1")));
      case 1 -> compare("pct", operator(), pick(List.of("20", "50", "80", "100")));
      case 2 -> compare(pick(List.of("q", "q_score", "cut")), operator(), pick(List.of("2", "3")));
      case 3 -> compare("score", operator(), pick(List.of("25", "40", "50", "60.5")));
      case 4 -> compare(pick(List.of("dev", "growth", "diff")), operator(), pick(Bank.MONEY));
      case 5 -> compare("ratio", operator(), pick(List.of("0", "0.5", "1", "3")));
      default -> compare(pick(List.of("yes", "items")), operator(), pick(List.of("1", "2")));
    };
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
    return of(from);
  }

  private <T> T of(List<T> from) {
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
