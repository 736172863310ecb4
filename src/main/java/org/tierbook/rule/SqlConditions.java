package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tierbook.model.Condition;
import org.tierbook.model.Operator;
import org.tierbook.model.Value;

/**
 * Conditions as SQL, whose three values are ours.
 *
 * @param cells where each operand's value lies
 * @param relaxed the share by which lower limits of numbers are lowered; 0 to take them as written
 */
record SqlConditions(Function<String, Cell> cells, BigDecimal relaxed) {

  /**
   * An operand's value in SQL.
   *
   * @param count of a mean, whose {@code value} is then the sum; else empty
   * @param known a condition that is never null
   */
  record Cell(String value, String count, String known, Quantity quantity) {
    static Cell plain(String value, Quantity quantity) {
      return new Cell(value, "", "(" + value + " IS NOT NULL)", quantity);
    }
  }

  String of(Condition condition) {
    return normal(Conditions.normal(condition));
  }

  private String normal(Condition condition) {
    if (condition instanceof Condition.All all) {
      return group(all.parts(), " AND ", "TRUE");
    } else if (condition instanceof Condition.Any any) {
      return group(any.parts(), " OR ", "FALSE");
    } else if (condition instanceof Condition.Not not) {
      return "(NOT " + normal(not.part()) + ")";
    }
    return test(condition, cells.apply(condition.operand()));
  }

  private String group(List<Condition> parts, String joint, String none) {
    return parts.isEmpty()
        ? none
        : parts.stream().map(this::normal).collect(Collectors.joining(joint, "(", ")"));
  }

  private String test(Condition test, Cell cell) {
    if (test instanceof Condition.Compare c) {
      return compare(cell, c.operator(), c.limit());
    } else if (test instanceof Condition.Between b) {
      return "("
          + compare(cell, Operator.AT_LEAST, b.low())
          + " AND "
          + compare(cell, Operator.BELOW, b.high())
          + ")";
    } else if (test instanceof Condition.In in) {
      return in.values().stream()
          .map(v -> compare(cell, Operator.EQUALS, v))
          .collect(Collectors.joining(" OR ", "(", ")"));
    }
    return test instanceof Condition.Known ? cell.known() : "(NOT " + cell.known() + ")";
  }

  private String compare(Cell cell, Operator operator, Value written) {
    // A share of the best isn't nearer when the share is smaller.
    Value limit = cell.quantity() == Quantity.TOP ? written : relax(operator, written);
    if (operator == Operator.EQUALS && cell.quantity() == Quantity.LIST) {
      return "list_contains(string_split("
          + cell.value()
          + ", ';'), "
          + SqlLiteral.of(limit, cell.quantity())
          + ")";
    } else if (!cell.count().isEmpty()) {
      return "("
          + cell.value()
          + sign(operator)
          + SqlLiteral.wide(Comparison.number(limit))
          + " * CAST("
          + cell.count()
          + " AS DECIMAL(9,0)))";
    }
    return "(" + cell.value() + sign(operator) + SqlLiteral.of(limit, cell.quantity()) + ")";
  }

  private Value relax(Operator operator, Value limit) {
    boolean lower = operator == Operator.AT_LEAST || operator == Operator.ABOVE;
    if (!lower || relaxed.signum() == 0 || !(limit instanceof Value.Number number)) {
      return limit;
    }
    return new Value.Number(number.number().subtract(number.number().abs().multiply(relaxed)));
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case AT_LEAST -> " >= ";
      case ABOVE -> " > ";
      case AT_MOST -> " <= ";
      case BELOW -> " < ";
      case EQUALS -> " = ";
    };
  }
}
