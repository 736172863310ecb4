package org.tierbook.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;

/** Columns that are computed from others: a measure, a population, a tier. */
interface SqlNode {
  /** The columns that it makes; none for what only names another. */
  List<String> makes();

  /** The columns that it reads, those of the facts included. */
  Set<String> needs();

  /** The aggregates that must be known first, as far as can be told from what is known. */
  default List<String> asks(Answers answers) {
    return List.of();
  }

  /** An expression for each column that it makes. */
  Map<String, String> expressions(Answers answers, Joins joins);

  /** A measure of a scheme. */
  record OfMeasure(SqlOperands of, Measure measure, LocalDate asOf) implements SqlNode {
    @Override
    public List<String> makes() {
      if (measure instanceof Measure.TierOf) {
        return List.of();
      }
      List<String> columns = new ArrayList<>(List.of(SqlOperands.columns(of.scheme(), measure)));
      if (measure instanceof Measure.Composite composite) {
        columns.add(SqlOperands.coverage(of.scheme(), composite));
      }
      return columns;
    }

    @Override
    public Set<String> needs() {
      Set<String> needs = new LinkedHashSet<>(of.needs(measure.inputs()));
      if (OwnMeasures.needsOthers(measure)) {
        needs.add(SqlOperands.inside(of.scheme()));
      }
      return needs;
    }

    @Override
    public List<String> asks(Answers answers) {
      return measure.tell(new MeasureAsks(of, answers));
    }

    @Override
    public Map<String, String> expressions(Answers answers, Joins joins) {
      return measure.tell(new MeasureSql(of, answers, joins, asOf));
    }
  }

  /** Whether a customer is in a scheme's population. */
  record OfPopulation(SqlOperands of, LocalDate asOf) implements SqlNode {
    @Override
    public List<String> makes() {
      return List.of(SqlOperands.inside(of.scheme()));
    }

    @Override
    public Set<String> needs() {
      return new LinkedHashSet<>(
          of.needs(Population.of(of.scheme(), of.operands(), asOf).operands()));
    }

    @Override
    public Map<String, String> expressions(Answers answers, Joins joins) {
      String condition = of.condition(Population.of(of.scheme(), of.operands(), asOf));
      return Map.of(makes().get(0), "coalesce(" + condition + ", TRUE)");
    }
  }

  /** The tier in a scheme, and all tags of a scheme of tags. */
  record OfTier(SqlOperands of) implements SqlNode {
    @Override
    public List<String> makes() {
      Scheme scheme = of.scheme();
      return scheme.kind() == Scheme.Kind.TAGS
          ? List.of(scheme.column(), SqlOperands.tags(scheme))
          : List.of(scheme.column());
    }

    @Override
    public Set<String> needs() {
      Set<String> needs = new LinkedHashSet<>(of.needs(ruled(of.scheme())));
      needs.add(SqlOperands.inside(of.scheme()));
      return needs;
    }

    static Set<String> ruled(Scheme scheme) {
      Set<String> ids = new LinkedHashSet<>();
      scheme.tiers().forEach(t -> t.when().ifPresent(c -> ids.addAll(c.operands())));
      return ids;
    }

    @Override
    public Map<String, String> expressions(Answers answers, Joins joins) {
      return new RuleSql(of).tiers();
    }
  }

  /** The tier if every lower limit were lower by the scheme's near share. */
  record OfNear(SqlOperands of) implements SqlNode {
    @Override
    public List<String> makes() {
      return List.of(SqlOperands.near(of.scheme().id()));
    }

    @Override
    public Set<String> needs() {
      Set<String> needs = new LinkedHashSet<>(List.of(of.scheme().column()));
      for (String id : OfTier.ruled(of.scheme())) {
        needs.addAll(of.needs(Set.of(id)));
        if (of.scheme().measure(id).orElse(null) instanceof Measure.TierOf beneath) {
          needs.add(SqlOperands.near(beneath.scheme()));
        }
      }
      return needs;
    }

    @Override
    public Map<String, String> expressions(Answers answers, Joins joins) {
      return Map.of(makes().get(0), new RuleSql(of).near());
    }
  }
}
