package org.tierbook.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The bank's figures of a month as the portal may show them.
 *
 * @param missing reports left out, with what they lack
 */
public record MonthFigures(
    YearMonth month,
    LocalDate asOf,
    Ledger ledger,
    List<ReportResult> results,
    List<MissingReport> missing) {
  public MonthFigures {
    results = List.copyOf(results);
    missing = List.copyOf(missing);
  }

  public Optional<ReportResult> result(String report, Optional<String> scheme) {
    return results.stream()
        .filter(r -> r.report().equals(report) && r.scheme().equals(scheme))
        .findFirst();
  }

  /** A report that couldn't be made. */
  public record MissingReport(String report, List<String> lacks) {
    public MissingReport {
      lacks = List.copyOf(lacks);
    }
  }
}
