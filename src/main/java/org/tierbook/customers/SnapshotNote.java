package org.tierbook.customers;

import java.util.List;
import java.util.Map;
import org.tierbook.diag.Problem;
import org.tierbook.model.Ledger;

/**
 * What a snapshot's folder says about itself, so that a month that didn't change needs no database
 * to be opened.
 *
 * @param unit the digest of the file, of all files before it, and of the mapping
 * @param months all months of the same file
 * @param branches ids, each with the line on which it stands first
 * @param managers ids, each with the branch of most of its customers
 * @param problems the warnings of the intake, said again by each build
 */
record SnapshotNote(
    String unit,
    List<String> months,
    List<String> columns,
    Ledger ledger,
    Map<String, Long> branches,
    IdWidths ids,
    Map<String, String> managers,
    List<Problem> problems) {
  SnapshotNote {
    months = List.copyOf(months);
    columns = List.copyOf(columns);
    branches = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(branches));
    managers = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(managers));
    problems = List.copyOf(problems);
  }
}
