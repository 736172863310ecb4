package org.tierbook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All months taken in, oldest first, the bank's units, and what lies beside the customers. */
public record Months(
    List<Snapshot> snapshots,
    List<Branch> branches,
    List<Manager> managers,
    List<SectionTable> sections) {
  public static final Months NONE = new Months(List.of(), List.of(), List.of());

  public Months {
    snapshots = List.copyOf(snapshots);
    branches = List.copyOf(branches);
    managers = List.copyOf(managers);
    sections = List.copyOf(sections);
  }

  /** Months with nothing beside the customers. */
  public Months(List<Snapshot> snapshots, List<Branch> branches, List<Manager> managers) {
    this(snapshots, branches, managers, List.of());
  }

  /** The end of the latest month; after all days when there is none. */
  public LocalDate lastDay() {
    return latest().map(s -> s.month().atEndOfMonth()).orElse(LocalDate.MAX);
  }

  public Optional<Snapshot> latest() {
    return snapshots.isEmpty()
        ? Optional.empty()
        : Optional.of(snapshots.get(snapshots.size() - 1));
  }
}
