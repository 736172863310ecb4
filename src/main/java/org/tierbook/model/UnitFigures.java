package org.tierbook.model;

import java.util.List;

/** The results of the bank, a branch or a manager for those inside: unsuppressed, with lists. */
public record UnitFigures(Unit unit, List<ReportResult> results) {
  public UnitFigures {
    results = List.copyOf(results);
  }
}
