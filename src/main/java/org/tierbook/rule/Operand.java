package org.tierbook.rule;

import java.util.Optional;
import org.tierbook.model.Aggregate;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Measure;
import org.tierbook.text.Localized;

/**
 * What a condition compares: a measure of the scheme, or a customer column under its own name.
 *
 * @param measure absent for a column
 * @param column absent for a measure
 */
public record Operand(
    String id,
    Localized label,
    Quantity quantity,
    Optional<Measure> measure,
    Optional<CustomerColumn> column) {

  /** Whether the value lies with the persons, so that rules know only if it is there. */
  public boolean isPersonal() {
    return column.map(CustomerColumn::personal).orElse(false);
  }

  /** Whether its value is kept as sum and count. */
  public boolean isMean() {
    return measure.orElse(null) instanceof Measure.Over over && over.aggregate() == Aggregate.MEAN;
  }

  /**
   * What changes when a customer brings more: the column beneath, or the operand itself where the
   * way from the column to it isn't one to one.
   */
  String base() {
    Measure of = measure.orElse(null);
    if (of instanceof Measure.OfColumn column) {
      return column.column();
    } else if (of instanceof Measure.Change change) {
      return change.column();
    } else if (of instanceof Measure.Difference difference) {
      return difference.of();
    }
    return of instanceof Measure.Over over ? over.column() : id;
  }
}
