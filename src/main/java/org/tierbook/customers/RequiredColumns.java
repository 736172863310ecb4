package org.tierbook.customers;

import java.util.LinkedHashSet;
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

  /** A test of whether a value is there doesn't need the column. */
  private void condition(Scheme scheme, Condition condition) {
    condition.parts().forEach(part -> condition(scheme, part));
    boolean presence =
        condition instanceof Condition.Known || condition instanceof Condition.Missing;
    if (!presence && condition.parts().isEmpty()) {
      operand(scheme, condition.operand());
    }
  }

  private void operand(Scheme scheme, String operand) {
    Measure measure = scheme.measure(operand).orElse(null);
    if (measure == null) {
      playbook.column(operand).ifPresent(column -> columns.add(column.name()));
    } else if (measure instanceof Measure.TierOf tier) {
      playbook.scheme(tier.scheme()).ifPresent(this::scheme);
    } else if (measure instanceof Measure.Over over) {
      operand(scheme, over.column());
    } else if (seen.add(scheme.id() + "/" + operand)) {
      measure.inputs().forEach(input -> operand(scheme, input));
    }
  }
}
