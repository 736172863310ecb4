package org.tierbook.customers;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.tierbook.model.Condition;
import org.tierbook.model.Measure;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;

/**
 * The columns without which a featured scheme can't decide. Groupings such as the household aren't
 * among them.
 */
final class RequiredColumns {
  private final Playbook playbook;
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<String> seen = new LinkedHashSet<>();

  private RequiredColumns(Playbook playbook) {
    this.playbook = playbook;
  }

  static Set<String> of(Playbook playbook) {
    RequiredColumns required = new RequiredColumns(playbook);
    playbook.featured().forEach(required::scheme);
    return required.columns;
  }

  private void scheme(Scheme scheme) {
    if (seen.add(scheme.id())) {
      scheme.tiers().stream()
          .flatMap(tier -> tier.when().stream())
          .forEach(c -> condition(scheme, c));
      scheme.population().ifPresent(c -> condition(scheme, c));
    }
  }

  private void condition(Scheme scheme, Condition condition) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> condition(scheme, part));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> condition(scheme, part));
    } else if (condition instanceof Condition.Not not) {
      condition(scheme, not.part());
    } else if (condition instanceof Condition.Compare compare) {
      operand(scheme, compare.operand());
    } else if (condition instanceof Condition.Between between) {
      operand(scheme, between.operand());
    } else if (condition instanceof Condition.In in) {
      operand(scheme, in.operand());
    }
  }

  private void operand(Scheme scheme, String operand) {
    Optional<Measure> measure = scheme.measure(operand);
    if (measure.isEmpty()) {
      playbook.column(operand).ifPresent(column -> columns.add(column.name()));
    } else if (measure.get() instanceof Measure.OfColumn of) {
      columns.add(of.column());
    } else if (measure.get() instanceof Measure.DaysSince days) {
      columns.add(days.column());
    } else if (measure.get() instanceof Measure.MonthsSince months) {
      columns.add(months.column());
    } else if (measure.get() instanceof Measure.Over over) {
      columns.add(over.column());
    } else if (measure.get() instanceof Measure.TierOf tier) {
      playbook.scheme(tier.scheme()).ifPresent(this::scheme);
    }
  }
}
