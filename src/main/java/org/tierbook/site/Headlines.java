package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.Playbook;
import org.tierbook.model.ReportResult;

/**
 * Finds the result whose answer heads a month: {@code headline: m-migration@SCHEME} in {@code
 * site.yaml}.
 */
final class Headlines {
  private Headlines() {}

  /** The result named, or else the first of all. */
  static Optional<ReportResult> of(Playbook playbook, List<ReportResult> results) {
    String[] wanted = playbook.site().headline().orElse("").split("@", 2);
    Optional<String> scheme = wanted.length > 1 ? Optional.of(wanted[1]) : Optional.empty();
    return results.stream()
        .filter(r -> r.report().equals(wanted[0]) && r.scheme().equals(scheme))
        .findFirst()
        .or(() -> results.stream().findFirst());
  }
}
