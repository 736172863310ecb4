package org.tierbook.model;

import java.util.List;
import java.util.Optional;

/** All months taken in, oldest first, and the bank's units. */
public record Months(List<Snapshot> snapshots, List<Branch> branches, List<Manager> managers) {
  public static final Months NONE = new Months(List.of(), List.of(), List.of());

  public Months {
    snapshots = List.copyOf(snapshots);
    branches = List.copyOf(branches);
    managers = List.copyOf(managers);
  }

  public Optional<Snapshot> latest() {
    return snapshots.isEmpty()
        ? Optional.empty()
        : Optional.of(snapshots.get(snapshots.size() - 1));
  }
}
