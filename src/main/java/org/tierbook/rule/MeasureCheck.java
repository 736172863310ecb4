package org.tierbook.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Aggregate;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;

/**
 * Checks that a measure is made of what it needs.
 *
 * @param others ids of all schemes
 * @param conditions checks the conditions that measures hold
 */
record MeasureCheck(
    Scheme scheme,
    Operands operands,
    Set<String> others,
    ConditionCheck conditions,
    Diagnostics diagnostics)
    implements Measure.Cases<Boolean> {

  private boolean report(String problem, Measure measure, String name) {
    diagnostics.error(problem, measure.at(), "name", name);
    return false;
  }

  /** The operand, if it's there and may be looked at. */
  private Optional<Operand> find(Measure measure, String name) {
    Optional<Operand> operand = operands.find(scheme, name);
    if (operand.isEmpty() && scheme.measure(name).isEmpty()) {
      ConditionCheck.unknown(
          diagnostics, "unknown-operand", measure.at(), name, operands.names(scheme));
    } else if (operand.isPresent() && operand.get().isPersonal()) {
      report("personal-operand", measure, name);
      return Optional.empty();
    }
    return operand;
  }

  private Optional<Operand> column(Measure measure, String name) {
    if (operands.column(name).isEmpty()) {
      ConditionCheck.unknown(
          diagnostics, "unknown-column", measure.at(), name, operands.columnNames());
      return Optional.empty();
    } else if (operands.column(name).get().personal()) {
      report("personal-operand", measure, name);
      return Optional.empty();
    }
    return operands.find(name);
  }

  private boolean kind(
      Measure measure, Optional<Operand> operand, Set<Quantity> wanted, String problem) {
    return operand
        .filter(o -> !wanted.contains(o.quantity()))
        .map(o -> report(problem, measure, o.id()))
        .orElse(operand.isPresent());
  }

  private boolean number(Measure measure, String name) {
    return find(measure, name)
        .filter(o -> !o.quantity().isNumber())
        .map(o -> report("input-not-number", measure, name))
        .orElse(true);
  }

  private boolean among(Optional<Condition> among) {
    among.ifPresent(conditions::check);
    return true;
  }

  @Override
  public Boolean column(Measure.OfColumn measure) {
    return column(measure, measure.column()).isPresent();
  }

  @Override
  public Boolean daysSince(Measure.DaysSince measure) {
    return kind(
        measure, column(measure, measure.column()), Set.of(Quantity.DATE), "measure-not-date");
  }

  @Override
  public Boolean monthsSince(Measure.MonthsSince measure) {
    return kind(
        measure, column(measure, measure.column()), Set.of(Quantity.DATE), "measure-not-date");
  }

  @Override
  public Boolean over(Measure.Over measure) {
    column(measure, measure.over());
    Optional<Operand> of = find(measure, measure.column());
    return of.filter(o -> measure.aggregate() != Aggregate.COUNT && !o.quantity().isNumber())
        .map(o -> report("measure-not-number", measure, o.id()))
        .orElse(true);
  }

  @Override
  public Boolean tierOf(Measure.TierOf measure) {
    if (!others.contains(measure.scheme())) {
      ConditionCheck.unknown(diagnostics, "unknown-scheme", measure.at(), measure.scheme(), others);
    }
    return true;
  }

  @Override
  public Boolean axis(Measure.Axis measure) {
    List<Measure.AxisClass> classes = measure.classes();
    for (Measure.AxisClass each : classes) {
      each.when().ifPresent(conditions::check);
      if (each.when().isEmpty() && !each.equals(classes.get(classes.size() - 1))) {
        diagnostics.error("last-tier-not-last", each.at(), "tier", each.id());
      }
    }
    new RuleOrder(classes, diagnostics).check();
    return true;
  }

  @Override
  public Boolean rankShare(Measure.RankShare measure) {
    return number(measure, measure.of()) && among(measure.among());
  }

  @Override
  public Boolean percentile(Measure.Percentile measure) {
    return number(measure, measure.of()) && among(measure.among());
  }

  @Override
  public Boolean quantile(Measure.Quantile measure) {
    return number(measure, measure.of()) && among(measure.among());
  }

  @Override
  public Boolean cut(Measure.Cut measure) {
    return number(measure, measure.of());
  }

  @Override
  public Boolean ratio(Measure.Ratio measure) {
    return number(measure, measure.of()) && number(measure, measure.to());
  }

  @Override
  public Boolean difference(Measure.Difference measure) {
    return number(measure, measure.of()) && number(measure, measure.minus());
  }

  @Override
  public Boolean composite(Measure.Composite measure) {
    measure.parts().forEach(p -> number(measure, p.of()));
    BigDecimal sum =
        measure.parts().stream().map(Measure.Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      diagnostics.error(
          "weights-sum",
          measure.at(),
          "name",
          measure.id(),
          "sum",
          sum.stripTrailingZeros().toPlainString());
    }
    return true;
  }

  @Override
  public Boolean change(Measure.Change measure) {
    return column(measure, measure.column())
        .filter(o -> !o.quantity().isNumber())
        .map(o -> report("input-not-number", measure, o.id()))
        .orElse(true);
  }

  @Override
  public Boolean deviation(Measure.Deviation measure) {
    return number(measure, measure.of());
  }

  @Override
  public Boolean points(Measure.Points measure) {
    Optional<Operand> column = column(measure, measure.column());
    kind(measure, column, Set.of(Quantity.TEXT), "input-not-code");
    column
        .flatMap(Operand::column)
        .filter(c -> !c.codes().isEmpty())
        .ifPresent(
            c ->
                measure.map().keySet().stream()
                    .filter(code -> !c.codes().containsValue(code))
                    .forEach(
                        code ->
                            ConditionCheck.unknown(
                                diagnostics,
                                "unknown-code",
                                measure.at(),
                                code,
                                c.codes().values(),
                                "column",
                                c.name())));
    return true;
  }

  @Override
  public Boolean yesCount(Measure.YesCount measure) {
    measure
        .columns()
        .forEach(c -> kind(measure, column(measure, c), Set.of(Quantity.FLAG), "input-not-yes-no"));
    return true;
  }

  @Override
  public Boolean itemCount(Measure.ItemCount measure) {
    return kind(
        measure, column(measure, measure.column()), Set.of(Quantity.LIST), "input-not-list");
  }
}
