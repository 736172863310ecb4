package org.tierbook.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Measure;
import org.tierbook.model.Scheme;

/** Finds measures that are made of themselves. */
record MeasureOrder(Scheme scheme, Diagnostics diagnostics) {

  /** Whether all can be computed. */
  boolean check() {
    Set<String> told = new HashSet<>();
    for (Measure measure : scheme.measures()) {
      for (String input : measure.inputs()) {
        if (!told.contains(measure.id()) && reaches(input, measure.id(), new HashSet<>())) {
          told.addAll(Set.of(measure.id()));
          told.add(input);
          diagnostics.error("measure-cycle", measure.at(), "name", measure.id(), "other", input);
        }
      }
    }
    return told.isEmpty();
  }

  private boolean reaches(String from, String wanted, Set<String> seen) {
    if (from.equals(wanted)) {
      return true;
    }
    Optional<Measure> measure = scheme.measure(from);
    return measure.isPresent()
        && seen.add(from)
        && measure.get().inputs().stream().anyMatch(i -> reaches(i, wanted, seen));
  }
}
