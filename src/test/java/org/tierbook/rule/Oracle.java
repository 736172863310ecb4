package org.tierbook.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
  private final LocalDate asOf;

  Oracle(List<Scheme> schemes, List<Map<String, @Nullable String>> customers, LocalDate asOf) {
    this.schemes = schemes;
    this.customers = customers;
    this.asOf = asOf;
  }

  /** The tier, {@code unclassified}, or null for a customer whom the scheme isn't about. */
  @Nullable String tier(Scheme scheme, int customer, boolean near) {
    if (!in(scheme, customers.get(customer))) {
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
    throw new IllegalStateException("no tier");
  }

  private boolean in(Scheme scheme, Map<String, @Nullable String> row) {
    if (scheme.population().isPresent()) {
      Boolean holds =
          holds(scheme, scheme.population().get(), customers.indexOf(row), false, false);
      return holds == null || holds;
    }
    String state = row.get("lifecycle_state");
    String closed = row.get("close_date");
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
    } else if (measure instanceof Measure.OfColumn of) {
      return column(of.column(), row);
    } else if (measure instanceof Measure.DaysSince days) {
      return since(days.column(), row, ChronoUnit.DAYS);
    } else if (measure instanceof Measure.MonthsSince months) {
      return since(months.column(), row, ChronoUnit.MONTHS);
    } else if (measure instanceof Measure.TierOf of) {
      Scheme beneath =
          schemes.stream().filter(s -> s.id().equals(of.scheme())).findFirst().orElseThrow();
      String tier = tier(beneath, customer, near);
      return "unclassified".equals(tier) ? null : tier;
    }
    return over(scheme, (Measure.Over) measure, row);
  }

  private @Nullable Object since(
      String column, Map<String, @Nullable String> row, ChronoUnit unit) {
    String date = row.get(column);
    if (date == null || LocalDate.parse(date).isAfter(asOf)) {
      return null;
    }
    return BigDecimal.valueOf(unit.between(LocalDate.parse(date), asOf));
  }

  private @Nullable Object over(
      Scheme scheme, Measure.Over over, Map<String, @Nullable String> row) {
    String group = row.get(over.over());
    List<BigDecimal> values =
        (group == null
                ? List.of(row)
                : customers.stream().filter(c -> group.equals(c.get(over.over()))).toList())
            .stream()
                .filter(c -> in(scheme, c))
                .map(c -> c.get(over.column()))
                .filter(Objects::nonNull)
                .map(Bank::number)
                .toList();
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
      case "agrees" -> Boolean.valueOf(text);
      default -> text;
    };
  }
}
