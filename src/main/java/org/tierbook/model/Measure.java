package org.tierbook.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * Something computed from a customer's columns that rules compare with limits. What a measure is
 * made of is named by operand: a customer column, or another measure of the same scheme.
 *
 * <p>Whoever says what measures mean implements {@link Cases}, so that a new kind of measure can't
 * be forgotten anywhere.
 */
public sealed interface Measure {
  String id();

  Localized name();

  Location at();

  /** The operands that it is computed from. */
  Set<String> inputs();

  /** What {@code cases} says of this kind of measure. */
  <R> R tell(Cases<R> cases);

  /** One answer for each kind of measure. */
  interface Cases<R> {
    R column(OfColumn measure);

    R daysSince(DaysSince measure);

    R monthsSince(MonthsSince measure);

    R over(Over measure);

    R tierOf(TierOf measure);

    R axis(Axis measure);

    R rankShare(RankShare measure);

    R percentile(Percentile measure);

    R quantile(Quantile measure);

    R cut(Cut measure);

    R ratio(Ratio measure);

    R difference(Difference measure);

    R composite(Composite measure);

    R change(Change measure);

    R deviation(Deviation measure);

    R points(Points measure);

    R yesCount(YesCount measure);

    R itemCount(ItemCount measure);
  }

  /** A named column; columns can also be used in rules directly, under their own name. */
  record OfColumn(String id, Localized name, String column, Location at) implements Measure {
    @Override
    public Set<String> inputs() {
      return Set.of(column);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.column(this);
    }
  }

  /** Whole calendar days from the date in the column to the as-of date. */
  record DaysSince(String id, Localized name, String column, Location at) implements Measure {
    @Override
    public Set<String> inputs() {
      return Set.of(column);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.daysSince(this);
    }
  }

  /** Whole months from the date in the column to the as-of date. */
  record MonthsSince(String id, Localized name, String column, Location at) implements Measure {
    @Override
    public Set<String> inputs() {
      return Set.of(column);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.monthsSince(this);
    }
  }

  /**
   * An aggregate over the customers in the scheme's population that share a value, such as a
   * household. A customer without that value is a group of one; missing values don't count; no
   * value at all is unknown, but a count of 0.
   */
  record Over(
      String id, Localized name, Aggregate aggregate, String column, String over, Location at)
      implements Measure {
    @Override
    public Set<String> inputs() {
      return ordered(column, over);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.over(this);
    }
  }

  /** The tier of another scheme, as text; that is how schemes roll up. Unclassified is unknown. */
  record TierOf(String id, Localized name, String scheme, Location at) implements Measure {
    @Override
    public Set<String> inputs() {
      return Set.of();
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.tierOf(this);
    }
  }

  /**
   * An axis of a matrix: the id of the first class whose rule isn't false, as text; unknown where
   * that rule is, or where none holds.
   */
  record Axis(String id, Localized name, List<AxisClass> classes, Location at) implements Measure {
    public Axis {
      classes = List.copyOf(classes);
    }

    /** The class with this id. */
    public Optional<AxisClass> find(String classId) {
      return classes.stream().filter(c -> c.id().equals(classId)).findFirst();
    }

    @Override
    public Set<String> inputs() {
      Set<String> inputs = new LinkedHashSet<>();
      classes.forEach(c -> c.when().ifPresent(w -> inputs.addAll(w.operands())));
      return inputs;
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.axis(this);
    }
  }

  /** A class of an axis; the last one may take {@code otherwise}, and then has no rule. */
  record AxisClass(String id, Localized name, Optional<Condition> when, Location at) {}

  /**
   * How far up a customer stands: the smallest share named in the scheme's rules, such as 5%, that
   * holds the customer; 100% for who is in none. The top share p of N customers are the first
   * ceil(N·p), by the value from high to low and then by key, so that a cut never holds more or
   * fewer (catalogue G3).
   *
   * @param among whom it's among, within the population; others are unknown
   */
  record RankShare(String id, Localized name, String of, Optional<Condition> among, Location at)
      implements Measure {
    @Override
    public Set<String> inputs() {
      return with(of, among);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.rankShare(this);
    }
  }

  /**
   * The whole per cent of the others with a lower value: 100 · lower / (N - 1), rounded down; equal
   * values get the same, and where all are equal everybody is at 50.
   */
  record Percentile(String id, Localized name, String of, Optional<Condition> among, Location at)
      implements Measure {
    @Override
    public Set<String> inputs() {
      return with(of, among);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.percentile(this);
    }
  }

  /**
   * A class from 1 to {@code classes}: 1 and the number of type-7 quantiles that the value exceeds
   * (rules.md b4). Equal values are in the same class; where all are equal everybody is in the
   * middle one.
   *
   * @param compatible reaches a class by {@code quantile + 1}, as a well-known package does
   * @param descending small values get the high classes, as for days since the last transaction
   */
  record Quantile(
      String id,
      Localized name,
      String of,
      Optional<Condition> among,
      int classes,
      boolean compatible,
      boolean descending,
      Location at)
      implements Measure {
    @Override
    public Set<String> inputs() {
      return with(of, among);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.quantile(this);
    }
  }

  /**
   * A class from 1 by written cut points: 1 and the number of points that the value reaches.
   *
   * @param points rising
   * @param descending small values get the high classes
   */
  record Cut(
      String id,
      Localized name,
      String of,
      List<BigDecimal> points,
      boolean descending,
      Location at)
      implements Measure {
    public Cut {
      points = List.copyOf(points);
    }

    @Override
    public Set<String> inputs() {
      return Set.of(of);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.cut(this);
    }
  }

  /** One number by another, to 6 decimals; unknown where the other is 0. */
  record Ratio(String id, Localized name, String of, String to, Location at) implements Measure {
    @Override
    public Set<String> inputs() {
      return ordered(of, to);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.ratio(this);
    }
  }

  /** One number less another. */
  record Difference(String id, Localized name, String of, String minus, Location at)
      implements Measure {
    @Override
    public Set<String> inputs() {
      return ordered(of, minus);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.difference(this);
    }
  }

  /**
   * A score of weighted parts, each scaled to 0 to 1, times 100, to 6 decimals (rules.md b7).
   *
   * @param coverage the share of weights that must be known, 0 where any will do; below it the
   *     score is unknown
   */
  record Composite(String id, Localized name, List<Part> parts, BigDecimal coverage, Location at)
      implements Measure {
    public Composite {
      parts = List.copyOf(parts);
    }

    @Override
    public Set<String> inputs() {
      Set<String> inputs = new LinkedHashSet<>();
      parts.forEach(p -> inputs.add(p.of()));
      return inputs;
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.composite(this);
    }
  }

  /**
   * A part of a composite.
   *
   * @param weight all add up to 1
   * @param lowerIsBetter turns the scale round
   */
  record Part(
      String of,
      BigDecimal weight,
      Scaling scale,
      boolean lowerIsBetter,
      MissingPart missing,
      Location at) {}

  /** How a part becomes a number from 0 to 1. */
  enum Scaling {
    /** Between the least and the greatest of the population; 0.5 where they are the same. */
    MINMAX,
    /** The measure of that name, by 100. */
    PERCENTILE,
    /** Standard deviations (n-1) from the mean; 0 where all are the same. Has no bounds. */
    ZSCORE,
    /** Already points from 0 to 100. */
    POINTS
  }

  /** What becomes of a part that isn't known. */
  enum MissingPart {
    /** The other weights count for more. */
    SKIP,
    /** Counts as the worst in the population. */
    WORST,
    /** Makes the score unknown. */
    UNKNOWN
  }

  /**
   * A column less what it was some months ago; unknown where there is no such month or the customer
   * wasn't there.
   */
  record Change(String id, Localized name, String column, int monthsAgo, Location at)
      implements Measure {
    @Override
    public Set<String> inputs() {
      return Set.of(column);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.change(this);
    }
  }

  /** A number less its mean or median over the population, to 6 decimals. */
  record Deviation(String id, Localized name, String of, Centre from, Location at)
      implements Measure {
    @Override
    public Set<String> inputs() {
      return Set.of(of);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.deviation(this);
    }
  }

  /** What a deviation is from. */
  enum Centre {
    MEAN,
    MEDIAN
  }

  /** The number that a code stands for; unknown for a code without one. */
  record Points(String id, Localized name, String column, Map<String, BigDecimal> map, Location at)
      implements Measure {
    public Points {
      map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    @Override
    public Set<String> inputs() {
      return Set.of(column);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.points(this);
    }
  }

  /** How many of several yes-no columns say yes; unknown where one of them is. */
  record YesCount(String id, Localized name, List<String> columns, Location at) implements Measure {
    public YesCount {
      columns = List.copyOf(columns);
    }

    @Override
    public Set<String> inputs() {
      return new LinkedHashSet<>(columns);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.yesCount(this);
    }
  }

  /** How many items a list holds. */
  record ItemCount(String id, Localized name, String column, Location at) implements Measure {
    @Override
    public Set<String> inputs() {
      return Set.of(column);
    }

    @Override
    public <R> R tell(Cases<R> cases) {
      return cases.itemCount(this);
    }
  }

  private static Set<String> ordered(String first, String second) {
    return new LinkedHashSet<>(List.of(first, second));
  }

  private static Set<String> with(String of, Optional<Condition> among) {
    Set<String> inputs = new LinkedHashSet<>(List.of(of));
    among.ifPresent(c -> inputs.addAll(c.operands()));
    return inputs;
  }
}
