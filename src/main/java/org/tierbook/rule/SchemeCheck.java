package org.tierbook.rule;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Condition;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;

/** Checks what schemes mean; that they are well-formed is checked by whoever reads them. */
public final class SchemeCheck {
  private final Map<String, Scheme> schemes = new LinkedHashMap<>();
  private final Operands operands;
  private final Diagnostics diagnostics;

  private SchemeCheck(List<Scheme> schemes, List<CustomerColumn> columns, Diagnostics diagnostics) {
    schemes.forEach(s -> this.schemes.putIfAbsent(s.id(), s));
    this.operands = new Operands(columns);
    this.diagnostics = diagnostics;
  }

  /** Reports all that is wrong in the schemes. */
  public static void check(
      List<Scheme> schemes, List<CustomerColumn> columns, Diagnostics diagnostics) {
    SchemeCheck check = new SchemeCheck(schemes, columns, diagnostics);
    schemes.forEach(check::scheme);
  }

  /** Reports what is wrong in a condition outside any scheme, which may name columns only. */
  public static void condition(
      Condition condition, List<CustomerColumn> columns, Diagnostics diagnostics) {
    Operands operands = new Operands(columns);
    new ConditionCheck(operands::find, id -> false, operands.columnNames(), diagnostics)
        .check(condition);
  }

  private void scheme(Scheme scheme) {
    definition(scheme);
    new VersionCheck(scheme, diagnostics).check();
    scheme.versions().forEach(v -> definition(v.scheme()));
  }

  private void definition(Scheme scheme) {
    names(scheme);
    ConditionCheck check =
        new ConditionCheck(
            id -> operands.find(scheme, id),
            id -> scheme.measure(id).isPresent(),
            operands.names(scheme),
            diagnostics);
    if (!new MeasureOrder(scheme, diagnostics).check()) {
      return;
    }
    MeasureCheck measures =
        new MeasureCheck(scheme, operands, schemes.keySet(), check, diagnostics);
    scheme.measures().forEach(m -> m.tell(measures));
    cycle(scheme);
    lastTier(scheme);
    held(scheme);
    column(scheme.value(), scheme.at())
        .filter(c -> Quantity.of(c.type()) != Quantity.MONEY)
        .ifPresent(c -> diagnostics.error("value-not-money", scheme.at(), "name", c.name()));
    scheme.population().ifPresent(c -> population(scheme, c, check));
    for (Tier tier : scheme.tiers()) {
      tier.when().ifPresent(check::check);
      tier.when().ifPresent(c -> tiersBeneath(scheme, c));
    }
    order(scheme);
    keep(scheme);
  }

  private void order(Scheme scheme) {
    RuleOrder order = new RuleOrder(scheme, diagnostics);
    if (scheme.kind() == Scheme.Kind.TAGS) {
      order.checkAlone();
      return;
    }
    order.check();
    if (scheme.kind() == Scheme.Kind.LADDER) {
      order.checkGaps();
    } else if (scheme.kind() == Scheme.Kind.MATRIX) {
      new CellCheck(scheme, diagnostics).check();
    }
  }

  private void keep(Scheme scheme) {
    scheme
        .tiers()
        .forEach(
            t ->
                scheme
                    .keep(t)
                    .filter(k -> scheme.kind() != Scheme.Kind.LADDER)
                    .ifPresent(
                        k -> diagnostics.error("keep-not-ladder", k.at(), "scheme", scheme.id())));
    scheme
        .transitions()
        .forEach(
            (from, to) -> {
              tierOf(scheme, from, scheme.at());
              to.forEach(t -> tierOf(scheme, t, scheme.at()));
            });
  }

  private void names(Scheme scheme) {
    Set<String> tiers = new HashSet<>(Set.of(Tier.UNCLASSIFIED));
    for (Tier tier : scheme.tiers()) {
      if (!tiers.add(tier.id())) {
        diagnostics.error("duplicate-tier", tier.at(), "tier", tier.id());
      }
    }
    Set<String> measures = new HashSet<>();
    for (Measure measure : scheme.measures()) {
      if (!measures.add(measure.id()) || operands.column(measure.id()).isPresent()) {
        diagnostics.error("name-clash", measure.at(), "name", measure.id());
      }
    }
  }

  private Optional<CustomerColumn> column(String name, Location at) {
    Optional<CustomerColumn> column = operands.column(name);
    if (column.isEmpty()) {
      ConditionCheck.unknown(diagnostics, "unknown-column", at, name, operands.columnNames());
    } else if (column.get().personal()) {
      diagnostics.error("personal-operand", at, "name", name);
    }
    return column;
  }

  private void cycle(Scheme scheme) {
    for (Measure measure : scheme.measures()) {
      if (measure instanceof Measure.TierOf of
          && reaches(of.scheme(), scheme.id(), new HashSet<>())) {
        diagnostics.error(
            "scheme-cycle", measure.at(), "scheme", scheme.id(), "other", of.scheme());
      }
    }
  }

  private boolean reaches(String from, String wanted, Set<String> seen) {
    Scheme scheme = schemes.get(from);
    if (from.equals(wanted)) {
      return true;
    }
    return scheme != null
        && seen.add(from)
        && scheme.measures().stream()
            .anyMatch(m -> m instanceof Measure.TierOf of && reaches(of.scheme(), wanted, seen));
  }

  private void lastTier(Scheme scheme) {
    List<Tier> tiers = scheme.tiers();
    for (int i = 0; i < tiers.size() - 1; i++) {
      if (tiers.get(i).when().isEmpty()) {
        diagnostics.error("last-tier-not-last", tiers.get(i).at(), "tier", tiers.get(i).id());
      }
    }
    // A roll-up names every tier of the other scheme, and a matrix every cell; who has a value that
    // an attribute doesn't know is unclassified.
    boolean mayEnd =
        scheme.rollsUp().isPresent()
            || scheme.kind() == Scheme.Kind.MATRIX
            || scheme.kind() == Scheme.Kind.ATTRIBUTE;
    boolean open = !tiers.isEmpty() && tiers.get(tiers.size() - 1).when().isPresent();
    if (tiers.isEmpty() || (open && !mayEnd)) {
      Location at = tiers.isEmpty() ? scheme.at() : tiers.get(tiers.size() - 1).at();
      diagnostics.error("no-last-tier", at, "scheme", scheme.id());
    }
  }

  private void held(Scheme scheme) {
    scheme
        .held()
        .ifPresent(
            held -> {
              column(held.column(), held.at());
              held.tiers().values().forEach(t -> tierOf(scheme, t, held.at()));
            });
  }

  /** What is computed among the customers of a population can't make one. */
  private void population(Scheme scheme, Condition population, ConditionCheck check) {
    check.check(population);
    for (String id : population.operands()) {
      if (!OwnMeasures.isOwn(scheme, id)) {
        diagnostics.error("population-operand", population.at(), "name", id);
      }
    }
  }

  private void tiersBeneath(Scheme scheme, Condition condition) {
    condition.parts().forEach(c -> tiersBeneath(scheme, c));
    if (condition instanceof Condition.In in
        && scheme.measure(in.operand()).orElse(null) instanceof Measure.TierOf of
        && schemes.get(of.scheme()) != null) {
      in.values()
          .forEach(
              v ->
                  tierOf(
                      schemes.get(of.scheme()),
                      v instanceof Value.Text t ? t.text() : "",
                      in.at()));
    }
  }

  private void tierOf(Scheme scheme, String tier, Location at) {
    List<String> ids = scheme.tiers().stream().map(Tier::id).toList();
    if (!ids.contains(tier)) {
      ConditionCheck.unknown(diagnostics, "unknown-tier", at, tier, ids, "in", scheme.id());
    }
  }
}
