package org.tierbook.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Branch;
import org.tierbook.model.Manager;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.SectionTable;
import org.tierbook.model.Snapshot;
import org.tierbook.text.Localized;

/**
 * The bank's branches and managers: from branches.csv and managers.csv, and those that only
 * customers name.
 */
final class UnitLists {
  private final Map<String, Branch> branches = new TreeMap<>();
  private final Map<String, Manager> managers = new TreeMap<>();

  /** The sections that are lists of units. */
  static final Set<String> NAMES = Set.of("branches", "managers");

  private static final int SHOWN = 5;

  /** Outlets already said to be unknown: a month is enough. */
  private final Set<String> reported = new HashSet<>();

  private final Map<String, Location> places = new HashMap<>();
  private final Map<String, String> plain = new HashMap<>();
  private final Diagnostics diagnostics;

  private UnitLists(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reads both lists, where there are any. */
  static UnitLists read(
      Path home,
      CustomerFiles files,
      Playbook playbook,
      IntakeOptions options,
      Diagnostics diagnostics) {
    UnitLists lists = new UnitLists(diagnostics);
    try {
      for (SectionRows rows :
          SectionRows.read(home, files, playbook, "branches", options, diagnostics)) {
        rows.each(lists::branch);
      }
      for (SectionRows rows :
          SectionRows.read(home, files, playbook, "managers", options, diagnostics)) {
        rows.each(lists::manager);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }

  private void branch(SectionRows.Line line) {
    if (isNew("branch", line.key(), line.at())) {
      places.put(line.key(), line.at());
      branches.put(
          line.key(),
          new Branch(
              line.key(),
              new Localized(
                  line.text("name").orElse(line.key()), line.text("name_en").orElse(null)),
              line.text("parent"),
              line.text("level"),
              line.text("became")));
    }
  }

  private void manager(SectionRows.Line line) {
    if (isNew("manager", line.key(), line.at())) {
      managers.put(
          line.key(),
          new Manager(
              line.key(), line.text("name").orElse(line.key()), line.text("branch_id").orElse("")));
    }
  }

  /** Ids become names of folders and files, which some systems compare without case. */
  private boolean isNew(String kind, String id, Location at) {
    String other = plain.putIfAbsent(kind + "/" + id.toLowerCase(Locale.ROOT), id);
    if (other != null) {
      diagnostics.error("unit-id-twice", at, "id", id, "other", other);
    }
    return other == null;
  }

  /**
   * Outlets that are no more, each with the one that stands today. One that became another which
   * nobody lists, or itself in the end, is an error.
   */
  Map<String, String> successors() {
    Map<String, String> successors = new TreeMap<>();
    for (Branch branch : branches.values()) {
      Branch at = branch;
      Set<String> seen = new HashSet<>();
      while (at.became().isPresent() && seen.add(at.id())) {
        Branch next = branches.get(at.became().get());
        if (next == null || seen.contains(next.id())) {
          String problem = next == null ? "branch-became-unknown" : "branch-became-loop";
          Location place = places.getOrDefault(at.id(), Location.of("branches.csv"));
          diagnostics.error(problem, place, "id", at.id(), "became", at.became().get());
          break;
        }
        at = next;
      }
      if (!at.id().equals(branch.id())) {
        successors.put(branch.id(), at.id());
      }
    }
    return successors;
  }

  private void reportUnknown(SnapshotNote note, CustomerFile file) {
    List<String> unknown =
        note.branches().keySet().stream()
            .filter(id -> !branches.containsKey(id) && reported.add(id))
            .toList();
    if (!unknown.isEmpty() && !places.isEmpty()) { // without a list all outlets are as good
      long line = note.branches().getOrDefault(unknown.get(0), 0L);
      String some = String.join(", ", unknown.subList(0, Math.min(SHOWN, unknown.size())));
      diagnostics.warning(
          "customers-unknown-branch",
          file.at(line),
          "column",
          Plan.BRANCH,
          "count",
          Integer.toString(unknown.size()),
          "branches",
          unknown.size() > SHOWN ? some + " …" : some);
    }
  }

  /** Adds the units that customers name and the lists don't, under their id. */
  Months months(
      List<Snapshot> snapshots, List<MonthCollector.Month> taken, List<SectionTable> sections) {
    taken.forEach(month -> reportUnknown(month.note(), month.file()));
    Map<String, String> successors = successors();
    for (MonthCollector.Month month : taken) {
      SnapshotNote note = month.note();
      Location at = month.file().at(0);
      for (String id : note.branches().keySet()) {
        if (!branches.containsKey(id) && isNew("branch", id, at)) {
          branches.put(
              id,
              new Branch(
                  id, Localized.same(id), Optional.empty(), Optional.empty(), Optional.empty()));
        }
      }
      note.managers()
          .forEach(
              (id, branch) -> {
                if (!managers.containsKey(id) && isNew("manager", id, at)) {
                  managers.put(id, new Manager(id, id, branch));
                }
              });
    }
    List<Branch> standing =
        branches.values().stream().filter(b -> !successors.containsKey(b.id())).toList();
    return new Months(snapshots, standing, List.copyOf(managers.values()), sections);
  }
}
