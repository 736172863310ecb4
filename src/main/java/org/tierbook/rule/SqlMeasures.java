package org.tierbook.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.rule.SqlConditions.Cell;

/** Measures as SQL columns, and where rules find them. */
final class SqlMeasures {
  private final Operands operands;
  private final LocalDate asOf;
  private final SqlGroups groups = new SqlGroups();

  SqlMeasures(Operands operands, LocalDate asOf) {
    this.operands = operands;
    this.asOf = asOf;
  }

  SqlGroups groups() {
    return groups;
  }

  /**
   * The names of a measure's columns: one, or sum and count of a mean, or the tier column beneath.
   */
  static String[] columns(Scheme scheme, Measure measure) {
    String name = scheme.id().replace('-', '_') + "__" + measure.id();
    if (measure instanceof Measure.TierOf tierOf) {
      return new String[] {"tier_" + tierOf.scheme().replace('-', '_')};
    }
    return measure instanceof Measure.Over over && over.aggregate() == Aggregate.MEAN
        ? new String[] {name + "__sum", name + "__count"}
        : new String[] {name};
  }

  /**
   * A scheme's measure columns with their expressions; {@code population} limits who is in a group.
   */
  Map<String, String> expressions(Scheme scheme, String population) {
    Map<String, String> expressions = new LinkedHashMap<>();
    for (Measure measure : scheme.measures()) {
      String[] columns = columns(scheme, measure);
      if (measure instanceof Measure.Over over && over.aggregate() == Aggregate.MEAN) {
        expressions.put(columns[0], groups.value(over, Aggregate.SUM, population));
        expressions.put(columns[1], groups.value(over, Aggregate.COUNT, population));
      } else if (measure instanceof Measure.Over over) {
        expressions.put(columns[0], groups.value(over, over.aggregate(), population));
      } else if (!(measure instanceof Measure.TierOf)) {
        expressions.put(columns[0], row(measure));
      }
    }
    return expressions;
  }

  /**
   * A measure of one row alone. A date after the as-of date counts as unknown: days are never
   * negative.
   */
  private String row(Measure measure) {
    String day = "DATE '" + asOf + "'";
    if (measure instanceof Measure.DaysSince days) {
      return since(days.column(), "date_diff('day', %1$s, " + day + ")");
    } else if (measure instanceof Measure.MonthsSince months) {
      return since(
          months.column(),
          "date_diff('month', %1$s, "
              + day
              + ") - CASE WHEN day(%1$s) > "
              + asOf.getDayOfMonth()
              + " THEN 1 ELSE 0 END");
    }
    return "f." + SqlLiteral.name(((Measure.OfColumn) measure).column());
  }

  private String since(String column, String expression) {
    String date = "f." + SqlLiteral.name(column);
    return "CASE WHEN "
        + date
        + " <= DATE '"
        + asOf
        + "' THEN "
        + expression.replace("%1$s", date)
        + " END";
  }

  /** Where a scheme's rules find an operand, once the measures are columns of table {@code f}. */
  Cell cell(Scheme scheme, String id, boolean near) {
    Operand operand = operands.get(scheme, id);
    if (operand.measure().isEmpty()) {
      return column(operand);
    }
    String[] columns = columns(scheme, operand.measure().get());
    String first = near ? columns[0].replace("tier_", "near_") : columns[0];
    String value = "f." + SqlLiteral.name(first);
    if (operand.measure().get() instanceof Measure.TierOf) {
      value = "nullif(" + value + ", " + SqlLiteral.text(Tier.UNCLASSIFIED) + ")";
    }
    Cell plain = Cell.plain(value, operand.quantity());
    return columns.length == 1
        ? plain
        : new Cell(
            plain.value(), "f." + SqlLiteral.name(columns[1]), plain.known(), plain.quantity());
  }

  /** Where a population's condition finds an operand: in the bare facts. */
  Cell raw(Scheme scheme, String id) {
    Operand operand = operands.get(scheme, id);
    return operand
        .measure()
        .map(m -> Cell.plain(row(m), operand.quantity()))
        .orElseGet(() -> column(operand));
  }

  static Cell column(Operand operand) {
    String value = "f." + SqlLiteral.name(operand.id());
    String flag = "coalesce(f." + SqlLiteral.name(operand.id() + "_known") + ", FALSE)";
    return operand.isPersonal()
        ? new Cell("NULL", "", flag, operand.quantity())
        : Cell.plain(value, operand.quantity());
  }
}
