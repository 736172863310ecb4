package org.tierbook.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.rule.SqlConditions.Cell;

/** Where a scheme's operands lie in a table {@code f} that has the facts' columns and measures. */
record SqlOperands(Scheme scheme, Operands operands) {

  /** The names of a measure's columns: one, or sum and count of a mean, or the tier beneath. */
  static String[] columns(Scheme scheme, Measure measure) {
    String name = scheme.id().replace('-', '_') + "__" + measure.id();
    if (measure instanceof Measure.TierOf tierOf) {
      return new String[] {tier(tierOf.scheme())};
    }
    return measure instanceof Measure.Over over && over.aggregate() == Aggregate.MEAN
        ? new String[] {name + "__sum", name + "__count"}
        : new String[] {name};
  }

  static String tier(String scheme) {
    return "tier_" + scheme.replace('-', '_');
  }

  static String near(String scheme) {
    return "near_" + scheme.replace('-', '_');
  }

  /** All that a customer has of a scheme of tags, joined by semicolons. */
  static String tags(Scheme scheme) {
    return "tags_" + scheme.id().replace('-', '_');
  }

  /** Whether a customer is in a scheme's population. */
  static String inside(Scheme scheme) {
    return "in__" + scheme.id().replace('-', '_');
  }

  /** How much of a composite's weights is known. */
  static String coverage(Scheme scheme, Measure.Composite composite) {
    return columns(scheme, composite)[0] + "__coverage";
  }

  /** The columns that operands are read from. */
  List<String> needs(Set<String> ids) {
    List<String> needs = new ArrayList<>();
    for (String id : ids) {
      Operand operand = operands.get(scheme, id);
      needs.addAll(
          operand
              .measure()
              .map(m -> List.of(columns(scheme, m)))
              .orElse(List.of(operand.isPersonal() ? id + "_known" : id)));
    }
    return needs;
  }

  /** An operand as conditions see it. */
  Cell cell(String id, boolean near) {
    Operand operand = operands.get(scheme, id);
    if (operand.measure().isEmpty()) {
      return column(operand);
    }
    Measure measure = operand.measure().get();
    if (measure instanceof Measure.TierOf of) {
      String tier = SqlLiteral.name(near ? near(of.scheme()) : tier(of.scheme()));
      String value = "nullif(f." + tier + ", " + SqlLiteral.text(Tier.UNCLASSIFIED) + ")";
      return Cell.plain(value, operand.quantity());
    }
    String[] columns = columns(scheme, measure);
    Cell plain = Cell.plain("f." + SqlLiteral.name(columns[0]), operand.quantity());
    return columns.length == 1
        ? plain
        : new Cell(
            plain.value(), "f." + SqlLiteral.name(columns[1]), plain.known(), plain.quantity());
  }

  static Cell column(Operand operand) {
    String value = "f." + SqlLiteral.name(operand.id());
    String flag = "coalesce(f." + SqlLiteral.name(operand.id() + "_known") + ", FALSE)";
    return operand.isPersonal()
        ? new Cell("NULL", "", flag, operand.quantity())
        : Cell.plain(value, operand.quantity());
  }

  /** A condition on the scheme's operands. */
  String condition(Condition condition) {
    return new SqlConditions(id -> cell(id, false), java.math.BigDecimal.ZERO).of(condition);
  }

  /** An operand as one number; a mean to 6 decimals. */
  String number(String id) {
    Operand operand = operands.get(scheme, id);
    Cell cell = cell(id, false);
    return operand.isMean()
        ? "CAST(round(CAST("
            + cell.value()
            + " AS DOUBLE) / nullif("
            + cell.count()
            + ", 0), 6) AS DECIMAL(38,6))"
        : cell.value();
  }

  /** The decimals of that number. */
  int scale(String id) {
    Operand operand = operands.get(scheme, id);
    return operand.isMean() ? 6 : operand.quantity().scale();
  }

  /** Whom a measure is among: those in the population for whom its own condition holds. */
  String who(java.util.Optional<Condition> among) {
    String inside = "f." + SqlLiteral.name(inside(scheme));
    return among
        .map(c -> "(" + inside + " AND coalesce(" + condition(c) + ", FALSE))")
        .orElse(inside);
  }

  Sample sample(String id, java.util.Optional<Condition> among) {
    return new Sample(number(id), scale(id), who(among));
  }
}
