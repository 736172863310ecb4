package org.tierbook.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Operator;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;

/**
 * Decides in its own way, straight from the definition, to check the others: walks all customers
 * again and again, and shares no code with them. Null is unknown.
 */
final class Oracle {
  private static final MathContext FINE = new MathContext(60);

  private final List<Scheme> schemes;
  private final List<Map<String, @Nullable String>> customers;
  private final List<Map<String, @Nullable String>> before;
  private final LocalDate asOf;
  private final Map<String, List<@Nullable Object>> known = new HashMap<>();
  private final Map<String, List<BigDecimal>> sorted = new HashMap<>();

  /** {@code before} are the same customers a month earlier. */
  Oracle(
      List<Scheme> schemes,
      List<Map<String, @Nullable String>> customers,
      List<Map<String, @Nullable String>> before,
      LocalDate asOf) {
    this.schemes = schemes;
    this.customers = customers;
    this.before = before;
    this.asOf = asOf;
  }

  /** The tier, {@code unclassified}, or null for a customer whom the scheme isn't about. */
  @Nullable String tier(Scheme scheme, int customer, boolean near) {
    if (!in(scheme, customer)) {
      return null;
    }
    String strict = first(scheme, customer, false);
    if (!near || strict.equals("unclassified")) {
      return strict;
    }
    String relaxed = first(scheme, customer, true);
    return relaxed.equals("unclassified") ? strict : relaxed;
  }

  private String first(Scheme scheme, int customer, boolean near) {
    if (near && scheme.kind() != Scheme.Kind.LADDER) {
      return first(scheme, customer, false);
    } else if (scheme.kind() == Scheme.Kind.TAGS) {
      return firstTag(scheme, customer);
    }
    for (Tier tier : scheme.tiers()) {
      if (tier.when().isEmpty()) {
        return tier.id();
      }
      Boolean holds = holds(scheme, tier.when().get(), customer, near, false);
      if (holds == null) {
        return "unclassified";
      } else if (holds) {
        return tier.id();
      }
    }
    return "unclassified";
  }

  private String firstTag(Scheme scheme, int customer) {
    List<String> all = tags(scheme, customer);
    boolean open =
        scheme.tiers().stream()
            .flatMap(t -> t.when().stream())
            .anyMatch(w -> holds(scheme, w, customer, false, false) == null);
    return !all.isEmpty() ? all.get(0) : open ? "unclassified" : "rest";
  }

  /** All tags that hold. */
  List<String> tags(Scheme scheme, int customer) {
    return scheme.tiers().stream()
        .filter(t -> t.when().isPresent())
        .filter(
            t -> Boolean.TRUE.equals(holds(scheme, t.when().orElseThrow(), customer, false, false)))
        .map(Tier::id)
        .toList();
  }

  private boolean in(Scheme scheme, int customer) {
    List<@Nullable Object> all = known.get(scheme.id());
    if (all == null) {
      @Nullable Object[] found = new @Nullable Object[customers.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = covers(scheme, i);
      }
      all = Arrays.asList(found);
      known.put(scheme.id(), all);
    }
    return Boolean.TRUE.equals(all.get(customer));
  }

  private boolean covers(Scheme scheme, int customer) {
    if (scheme.population().isPresent()) {
      Boolean holds = holds(scheme, scheme.population().get(), customer, false, false);
      return holds == null || holds;
    }
    String state = customers.get(customer).get("lifecycle_state");
    String closed = customers.get(customer).get("close_date");
    return (state == null || state.equals("现实客户"))
        && (closed == null || LocalDate.parse(closed).isAfter(asOf));
  }

  private @Nullable Boolean holds(
      Scheme scheme, Condition condition, int customer, boolean near, boolean flipped) {
    if (condition instanceof Condition.Not not) {
      Boolean part = holds(scheme, not.part(), customer, near, !flipped);
      return part == null ? null : !part;
    } else if (condition instanceof Condition.All all) {
      List<@Nullable Boolean> parts = all(scheme, all.parts(), customer, near, flipped);
      return parts.contains(false) ? Boolean.FALSE : parts.contains(null) ? null : Boolean.TRUE;
    } else if (condition instanceof Condition.Any any) {
      List<@Nullable Boolean> parts = all(scheme, any.parts(), customer, near, flipped);
      return parts.contains(true) ? Boolean.TRUE : parts.contains(null) ? null : Boolean.FALSE;
    } else if (condition instanceof Condition.Known known) {
      return value(scheme, known.operand(), customer, near) != null;
    } else if (condition instanceof Condition.Missing missing) {
      return value(scheme, missing.operand(), customer, near) == null;
    } else if (condition instanceof Condition.Between b) {
      Object value = value(scheme, b.operand(), customer, near);
      return value == null
          ? null
          : at(scheme, value, b.low(), near && !flipped) >= 0
              && at(scheme, value, b.high(), near && flipped) < 0;
    } else if (condition instanceof Condition.In in) {
      Object value = value(scheme, in.operand(), customer, near);
      return value == null
          ? null
          : in.values().stream().anyMatch(v -> same(in.operand(), value, v));
    }
    return compare(scheme, (Condition.Compare) condition, customer, near, flipped);
  }

  private List<@Nullable Boolean> all(
      Scheme scheme, List<Condition> parts, int customer, boolean near, boolean flip) {
    @Nullable Boolean[] found = new @Nullable Boolean[parts.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = holds(scheme, parts.get(i), customer, near, flip);
    }
    return Arrays.asList(found);
  }

  private @Nullable Boolean compare(
      Scheme scheme, Condition.Compare c, int customer, boolean near, boolean flipped) {
    Object value = value(scheme, c.operand(), customer, near);
    if (value == null) {
      return null;
    } else if (value instanceof Place place) {
      BigDecimal share = ((Value.Number) c.limit()).number();
      boolean within = place.within(share);
      return c.operator() == Operator.AT_MOST ? within : !within;
    } else if (c.operator() == Operator.EQUALS) {
      return same(c.operand(), value, c.limit());
    }
    boolean opens = c.operator() == Operator.AT_LEAST || c.operator() == Operator.ABOVE;
    int order = at(scheme, value, c.limit(), near && opens != flipped);
    return switch (c.operator()) {
      case AT_LEAST -> order >= 0;
      case ABOVE -> order > 0;
      case AT_MOST -> order <= 0;
      default -> order < 0;
    };
  }

  private static int at(Scheme scheme, Object value, Value limit, boolean lowered) {
    if (value instanceof LocalDate date) {
      return date.compareTo(((Value.Day) limit).date());
    }
    BigDecimal number = ((Value.Number) limit).number();
    BigDecimal less = number.abs().multiply(scheme.nearShare());
    return ((BigDecimal) value).compareTo(lowered ? number.subtract(less) : number);
  }

  private static boolean same(String operand, Object value, Value constant) {
    if (constant instanceof Value.Number number) {
      return ((BigDecimal) value).compareTo(number.number()) == 0;
    } else if (constant instanceof Value.Flag flag) {
      return value.equals(flag.yes());
    } else if (constant instanceof Value.Day day) {
      return value.equals(day.date());
    }
    String text = ((Value.Text) constant).text();
    return operand.equals("products")
        ? List.of(value.toString().split(";", -1)).contains(text)
        : value.equals(text);
  }

  private @Nullable Object value(Scheme scheme, String operand, int customer, boolean near) {
    Map<String, @Nullable String> row = customers.get(customer);
    Measure measure = scheme.measure(operand).orElse(null);
    if (measure == null) {
      return column(operand, row);
    } else if (measure instanceof Measure.TierOf of) {
      Scheme beneath =
          schemes.stream().filter(s -> s.id().equals(of.scheme())).findFirst().orElseThrow();
      String tier = tier(beneath, customer, near);
      return "unclassified".equals(tier) ? null : tier;
    }
    String key = scheme.id() + "/" + operand;
    if (!known.containsKey(key)) {
      @Nullable Object[] found = new @Nullable Object[customers.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = measured(scheme, measure, i);
      }
      known.put(key, Arrays.asList(found));
    }
    return known.getOrDefault(key, List.of()).get(customer);
  }

  /** A measure's number for one customer, or null; not for what isn't one number. */
  @Nullable BigDecimal number(Scheme scheme, String operand, int customer) {
    Object value = value(scheme, operand, customer, false);
    return value instanceof BigDecimal number ? number : null;
  }

  private @Nullable Object measured(Scheme scheme, Measure measure, int customer) {
    Map<String, @Nullable String> row = customers.get(customer);
    if (measure instanceof Measure.OfColumn of) {
      return column(of.column(), row);
    } else if (measure instanceof Measure.DaysSince days) {
      return since(days.column(), row, ChronoUnit.DAYS);
    } else if (measure instanceof Measure.MonthsSince months) {
      return since(months.column(), row, ChronoUnit.MONTHS);
    } else if (measure instanceof Measure.Axis axis) {
      return axisClass(scheme, axis, customer);
    } else if (measure instanceof Measure.Difference m) {
      BigDecimal left = number(scheme, m.of(), customer);
      BigDecimal right = number(scheme, m.minus(), customer);
      return left == null || right == null ? null : left.subtract(right);
    } else if (measure instanceof Measure.Ratio m) {
      return ratio(number(scheme, m.of(), customer), number(scheme, m.to(), customer));
    } else if (measure instanceof Measure.Change m) {
      Map<String, @Nullable String> then = before.get(customer);
      String was = then.get("gone") == null ? then.get(m.column()) : null;
      BigDecimal now = number(scheme, m.column(), customer);
      return was == null || now == null ? null : now.subtract(new BigDecimal(was));
    } else if (measure instanceof Measure.YesCount m) {
      List<@Nullable String> said = m.columns().stream().map(row::get).toList();
      return said.contains(null) ? null : count(said.stream().filter("true"::equals).count());
    } else if (measure instanceof Measure.ItemCount m) {
      String list = row.get(m.column());
      return list == null ? null : count(list.split(";", -1).length);
    } else if (measure instanceof Measure.Points m) {
      return m.map().get(String.valueOf(row.get(m.column())));
    } else if (!in(scheme, customer)) {
      return null;
    }
    return amongOthers(scheme, measure, customer);
  }

  private static BigDecimal count(long n) {
    return BigDecimal.valueOf(n);
  }

  private @Nullable String axisClass(Scheme scheme, Measure.Axis axis, int customer) {
    for (Measure.AxisClass each : axis.classes()) {
      Boolean holds =
          each.when().isEmpty()
              ? Boolean.TRUE
              : holds(scheme, each.when().get(), customer, false, false);
      if (holds == null || holds) {
        return holds == null ? null : each.id();
      }
    }
    return null;
  }

  private static @Nullable BigDecimal ratio(@Nullable BigDecimal of, @Nullable BigDecimal to) {
    return of == null || to == null || to.signum() == 0
        ? null
        : six(of.doubleValue() / to.doubleValue());
  }

  /** Half away from zero, as points and ratios are rounded. */
  private static BigDecimal six(double number) {
    double scaled = number * 1e6;
    double whole = Math.copySign(Math.floor(Math.abs(scaled) + 0.5), scaled);
    return BigDecimal.valueOf((long) whole, 6);
  }

  private @Nullable Object amongOthers(Scheme scheme, Measure measure, int customer) {
    if (measure instanceof Measure.Over over) {
      return over(scheme, over, customer);
    } else if (measure instanceof Measure.Composite composite) {
      return score(scheme, composite, customer);
    } else if (measure instanceof Measure.Deviation m) {
      BigDecimal own = plain(scheme, m.of(), customer);
      List<BigDecimal> all = sorted(scheme, m.of(), Optional.empty());
      BigDecimal centre =
          all.isEmpty()
              ? BigDecimal.ZERO
              : m.from() == Measure.Centre.MEAN ? mean(all) : median(all);
      return own == null ? null : own.subtract(centre.setScale(6, RoundingMode.HALF_UP));
    }
    return placed(scheme, measure, customer);
  }

  private static BigDecimal mean(List<BigDecimal> all) {
    return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count(all.size()), FINE);
  }

  private static BigDecimal median(List<BigDecimal> all) {
    int n = all.size();
    return all.get((n - 1) / 2).add(all.get(n / 2)).divide(count(2), FINE);
  }

  /** A mean counts as the number that it is, to 6 decimals, where others are computed from it. */
  private @Nullable BigDecimal plain(Scheme scheme, String operand, int customer) {
    BigDecimal number = number(scheme, operand, customer);
    boolean mean =
        scheme.measure(operand).orElse(null) instanceof Measure.Over over
            && over.aggregate() == Aggregate.MEAN;
    return number == null || !mean ? number : six(number.doubleValue());
  }

  private boolean isAmong(Scheme scheme, Optional<Condition> among, int customer) {
    return in(scheme, customer)
        && (among.isEmpty()
            || Boolean.TRUE.equals(holds(scheme, among.get(), customer, false, false)));
  }

  private List<BigDecimal> sorted(Scheme scheme, String operand, Optional<Condition> among) {
    String key = scheme.id() + "/" + operand + among;
    List<BigDecimal> before = sorted.get(key);
    if (before != null) {
      return before;
    }
    List<BigDecimal> all = new ArrayList<>();
    sorted.put(key, all);
    for (int i = 0; i < customers.size(); i++) {
      BigDecimal number = isAmong(scheme, among, i) ? plain(scheme, operand, i) : null;
      if (number != null) {
        all.add(number);
      }
    }
    all.sort(null);
    return all;
  }

  /** A place in a ranking, from 1, of so many. */
  record Place(int place, int of) {
    boolean within(BigDecimal share) {
      return BigDecimal.valueOf(place - 1).compareTo(share.multiply(BigDecimal.valueOf(of))) < 0;
    }
  }

  private @Nullable Object placed(Scheme scheme, Measure measure, int customer) {
    String of = measure.inputs().iterator().next();
    Optional<Condition> among =
        measure instanceof Measure.RankShare m
            ? m.among()
            : measure instanceof Measure.Percentile p
                ? p.among()
                : measure instanceof Measure.Quantile q ? q.among() : Optional.empty();
    BigDecimal own = plain(scheme, of, customer);
    if (own == null || !isAmong(scheme, among, customer)) {
      return null;
    } else if (measure instanceof Measure.Cut cut) {
      long passed = cut.points().stream().filter(p -> own.compareTo(p) >= 0).count();
      return count(cut.descending() ? cut.points().size() + 1 - passed : 1 + passed);
    }
    List<BigDecimal> all = sorted(scheme, of, among);
    if (measure instanceof Measure.Percentile) {
      return count(percentile(own, all));
    } else if (measure instanceof Measure.Quantile q) {
      return count(quantile(own, all, q));
    }
    int place = 1;
    for (int i = 0; i < customers.size(); i++) {
      BigDecimal other = isAmong(scheme, among, i) ? plain(scheme, of, i) : null;
      boolean ahead =
          other != null
              && (other.compareTo(own) > 0 || (other.compareTo(own) == 0 && i < customer));
      place += ahead ? 1 : 0;
    }
    return new Place(place, all.size());
  }

  private static long percentile(BigDecimal own, List<BigDecimal> all) {
    if (all.get(0).compareTo(all.get(all.size() - 1)) == 0) {
      return 50;
    }
    return 100 * all.stream().filter(v -> v.compareTo(own) < 0).count() / (all.size() - 1);
  }

  /** By the formula of type 7, with everything multiplied by the number of classes. */
  private static long quantile(BigDecimal own, List<BigDecimal> all, Measure.Quantile q) {
    if (!q.compatible() && all.get(0).compareTo(all.get(all.size() - 1)) == 0) {
      return (q.classes() + 1L) / 2;
    }
    BigDecimal n = count(q.classes());
    long passed = 0;
    for (int k = 1; k < q.classes(); k++) {
      int h = (all.size() - 1) * k;
      BigDecimal low = all.get(h / q.classes());
      BigDecimal high = all.get(Math.min(all.size() - 1, h / q.classes() + 1));
      BigDecimal cut = low.multiply(n).add(high.subtract(low).multiply(count(h % q.classes())));
      int order = own.multiply(n).compareTo(q.compatible() ? cut.add(n) : cut);
      passed += order > 0 || (order == 0 && q.compatible()) ? 1 : 0;
    }
    return q.descending() ? q.classes() - passed : 1 + passed;
  }

  private @Nullable BigDecimal score(Scheme scheme, Measure.Composite composite, int customer) {
    double sum = 0;
    double weights = 0;
    BigDecimal covered = BigDecimal.ZERO;
    boolean first = true;
    for (Measure.Part part : composite.parts()) {
      BigDecimal own = plain(scheme, part.of(), customer);
      double weight = part.weight().doubleValue();
      covered = own == null ? covered : covered.add(part.weight());
      if (own == null && part.missing() == Measure.MissingPart.UNKNOWN) {
        return null;
      }
      boolean skipped = own == null && part.missing() == Measure.MissingPart.SKIP;
      double scaled = skipped ? 0 : scaled(scheme, part, own);
      sum = first ? scaled * weight : sum + scaled * weight;
      weights = first ? (skipped ? 0 : weight) : weights + (skipped ? 0 : weight);
      first = false;
    }
    return weights == 0 || covered.compareTo(composite.coverage()) < 0
        ? null
        : six(100 * sum / weights);
  }

  /** From 0 to 1, or in standard deviations; the worst where there is no own value. */
  private double scaled(Scheme scheme, Measure.Part part, @Nullable BigDecimal own) {
    List<BigDecimal> all = sorted(scheme, part.of(), Optional.empty());
    boolean flat = all.isEmpty() || all.get(0).compareTo(all.get(all.size() - 1)) == 0;
    if (part.scale() == Measure.Scaling.ZSCORE) {
      if (all.size() < 2 || flat) {
        return own == null ? 0 : part.lowerIsBetter() ? -0.0 : 0;
      }
      BigDecimal worst = part.lowerIsBetter() ? all.get(all.size() - 1) : all.get(0);
      double away =
          ((own == null ? worst : own).doubleValue()
                  - mean(all).setScale(12, RoundingMode.HALF_UP).doubleValue())
              / deviation(all);
      return part.lowerIsBetter() ? -away : away;
    } else if (own == null) {
      return 0;
    }
    double up =
        switch (part.scale()) {
          case MINMAX ->
              flat
                  ? 0.5
                  : (own.doubleValue() - all.get(0).doubleValue())
                      / all.get(all.size() - 1).subtract(all.get(0)).doubleValue();
          case PERCENTILE -> percentile(own, all) / 100d;
          default -> own.doubleValue() / 100;
        };
    return part.lowerIsBetter() ? 1 - up : up;
  }

  private static double deviation(List<BigDecimal> all) {
    BigDecimal mean = mean(all);
    return all.stream()
        .map(v -> v.subtract(mean).pow(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(count(all.size() - 1), FINE)
        .sqrt(MathContext.DECIMAL64)
        .doubleValue();
  }

  private @Nullable Object since(
      String column, Map<String, @Nullable String> row, ChronoUnit unit) {
    String date = row.get(column);
    if (date == null || LocalDate.parse(date).isAfter(asOf)) {
      return null;
    }
    return BigDecimal.valueOf(unit.between(LocalDate.parse(date), asOf));
  }

  private @Nullable Object over(Scheme scheme, Measure.Over over, int customer) {
    String group = customers.get(customer).get(over.over());
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < customers.size(); i++) {
      boolean together =
          group == null ? i == customer : group.equals(customers.get(i).get(over.over()));
      String value = together && in(scheme, i) ? customers.get(i).get(over.column()) : null;
      if (value != null) {
        values.add(Bank.number(value));
      }
    }
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return switch (over.aggregate()) {
      case COUNT -> BigDecimal.valueOf(values.size());
      case SUM -> values.isEmpty() ? null : sum;
      case MAX -> values.stream().max(BigDecimal::compareTo).orElse(null);
      case MEAN -> values.isEmpty() ? null : sum.divide(BigDecimal.valueOf(values.size()), FINE);
    };
  }

  private static @Nullable Object column(String name, Map<String, @Nullable String> row) {
    if (name.equals("birth_date")) {
      return Objects.equals(row.get("birth_date_known"), "true") ? true : null;
    }
    String text = row.get(name);
    if (text == null) {
      return null;
    }
    return switch (name) {
      case "aum", "deposit", "points", "txns" -> new BigDecimal(text);
      case "last_txn", "close_date" -> LocalDate.parse(text);
      case "agrees", "wants" -> Boolean.valueOf(text);
      default -> text;
    };
  }
}
