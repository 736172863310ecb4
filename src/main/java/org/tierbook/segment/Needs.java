package org.tierbook.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.MonthFigures.MissingReport;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.Snapshot;

/** Which reports a month can't have, and what they lack. */
final class Needs {
  /** The need that stands for the month before. */
  static final String PREVIOUS_MONTH = "previous_month";

  private Needs() {}

  /** Reports switched on that can't be made, in their order. */
  static List<MissingReport> missing(
      Playbook playbook, Snapshot snapshot, Optional<Snapshot> previous) {
    List<MissingReport> missing = new ArrayList<>();
    for (Report report : playbook.reports()) {
      List<String> lacks = lacks(report, snapshot, previous);
      if (!lacks.isEmpty()) {
        missing.add(new MissingReport(report.id(), lacks));
      }
    }
    return missing;
  }

  static boolean isMissing(Report report, Snapshot snapshot, Optional<Snapshot> previous) {
    return !lacks(report, snapshot, previous).isEmpty();
  }

  private static List<String> lacks(Report report, Snapshot snapshot, Optional<Snapshot> previous) {
    return report.needs().stream()
        .filter(
            n -> n.equals(PREVIOUS_MONTH) ? previous.isEmpty() : !snapshot.columns().contains(n))
        .toList();
  }
}
