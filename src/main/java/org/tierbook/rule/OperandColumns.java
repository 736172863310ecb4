package org.tierbook.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;

/** Where an operand's value lies in a row: one column, or the sum and the count of a mean. */
public record OperandColumns(List<String> columns, Kind kind) {
  public OperandColumns {
    columns = List.copyOf(columns);
  }

  /** How the columns are read. */
  public enum Kind {
    VALUE,
    /** Sum and count. */
    MEAN,
    /** A flag that tells only whether there is a value. */
    PRESENCE,
    /** The tier of another scheme; unclassified there is unknown here. */
    TIER
  }

  /** The value in a row, given as what the database hands out for each column. */
  public Value value(Function<String, @Nullable Object> row) {
    Object first = row.apply(columns.get(0));
    if (first == null
        || (kind == Kind.PRESENCE && first.equals(false))
        || (kind == Kind.TIER && first.equals(Tier.UNCLASSIFIED))) {
      return Value.UNKNOWN;
    } else if (kind == Kind.MEAN) {
      Object count = row.apply(columns.get(1));
      return count instanceof Number n && n.longValue() > 0
          ? new Value.Mean(number(first), n.longValue())
          : Value.UNKNOWN;
    }
    return value(first);
  }

  private static Value value(Object object) {
    if (object instanceof Number) {
      return new Value.Number(number(object));
    } else if (object instanceof LocalDate date) {
      return new Value.Day(date);
    } else if (object instanceof Boolean flag) {
      return new Value.Flag(flag);
    }
    return new Value.Text(object.toString());
  }

  private static BigDecimal number(Object object) {
    if (object instanceof BigDecimal decimal) {
      return decimal;
    } else if (object instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    return BigDecimal.valueOf(((Number) object).longValue());
  }

  static Map<String, OperandColumns> of(Scheme scheme, List<Scheme> all, Operands operands) {
    Map<String, OperandColumns> found = new LinkedHashMap<>();
    collect(scheme, all, operands, found, false);
    return found;
  }

  private static void collect(
      Scheme scheme,
      List<Scheme> all,
      Operands operands,
      Map<String, OperandColumns> found,
      boolean beneath) {
    for (String id : used(scheme)) {
      Operand operand = operands.get(scheme, id);
      found.put(beneath ? Decider.key(scheme, id) : id, of(scheme, operand));
      if (operand.measure().orElse(null) instanceof Measure.TierOf tierOf) {
        all.stream()
            .filter(s -> s.id().equals(tierOf.scheme()))
            .forEach(s -> collect(s, all, operands, found, true));
      }
    }
  }

  /** What rules look at comes first, then what that is made of. */
  private static Set<String> used(Scheme scheme) {
    Set<String> ids = new LinkedHashSet<>();
    scheme.tiers().forEach(t -> t.when().ifPresent(c -> ids.addAll(c.operands())));
    scheme.population().ifPresent(c -> ids.addAll(c.operands()));
    scheme.measures().forEach(m -> ids.add(m.id()));
    scheme
        .measures()
        .forEach(m -> ids.addAll(m instanceof Measure.Over o ? List.of(o.column()) : m.inputs()));
    return ids;
  }

  private static OperandColumns of(Scheme scheme, Operand operand) {
    if (operand.measure().isPresent()) {
      Measure measure = operand.measure().get();
      Kind kind =
          measure instanceof Measure.TierOf ? Kind.TIER : operand.isMean() ? Kind.MEAN : Kind.VALUE;
      return new OperandColumns(List.of(SqlOperands.columns(scheme, measure)), kind);
    }
    return operand.isPersonal()
        ? new OperandColumns(List.of(operand.id() + "_known"), Kind.PRESENCE)
        : new OperandColumns(List.of(operand.id()), Kind.VALUE);
  }
}
