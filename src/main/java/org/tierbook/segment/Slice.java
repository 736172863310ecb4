package org.tierbook.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Level;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;

/**
 * One month, scheme and level. A query runs once over many slices, because a database spends longer
 * on reading a statement than on a small bank's customers.
 *
 * @param number tells a run's slices apart, from 0
 * @param previous the month before, if it's there
 * @param scheme absent for the reports that have none
 */
record Slice(
    int number,
    Snapshot snapshot,
    Optional<Snapshot> previous,
    Optional<Scheme> scheme,
    Level level) {
  /** What stands for {@code ${units}}: all that tells one unit's rows from another's. */
  static final List<String> COLUMNS = List.of("slice", "unit");

  /** The slices of a month: without a scheme first, then of each featured one. */
  static void add(
      List<Slice> slices,
      Playbook playbook,
      Snapshot snapshot,
      Optional<Snapshot> previous,
      List<Level> levels) {
    List<Optional<Scheme>> schemes = new ArrayList<>(List.of(Optional.empty()));
    playbook
        .on(snapshot.month().atEndOfMonth())
        .featured()
        .forEach(s -> schemes.add(Optional.of(s)));
    for (Optional<Scheme> scheme : schemes) {
      for (Level level : levels) {
        slices.add(new Slice(slices.size(), snapshot, previous, scheme, level));
      }
    }
  }

  /** The unit of a customer's row, as SQL; null for who belongs to none. */
  String unit() {
    return switch (level) {
      case BANK -> "''";
      case BRANCH -> "branch_id";
      case MANAGER -> "branch_id || '/' || manager_id";
    };
  }
}
