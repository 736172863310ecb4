package org.tierbook.build;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tierbook.customers.CustomerIntake;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.InputException;
import org.tierbook.diag.Location;
import org.tierbook.diag.Progress;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceTree;
import org.tierbook.store.Store;
import org.tierbook.text.NearestName;

/** A project opened for questions about its customers; nothing is written. */
record Lookup(Playbook playbook, Months months, Diagnostics diagnostics) {

  /**
   * Reads content and customers.
   *
   * @throws InputException when something is wrong with them
   */
  static Lookup open(BuildOptions options, Diagnostics diagnostics, Progress progress) {
    Store.preload();
    progress.at("content", 0, 0);
    SourceTree sources = SourceTree.scan(options.root(), diagnostics);
    Playbook playbook = PlaybookReader.read(sources, diagnostics);
    diagnostics.stopIfErrors();
    Months months = CustomerIntake.read(sources, playbook, options.intake(), diagnostics, progress);
    diagnostics.stopIfErrors();
    return new Lookup(playbook, months, diagnostics);
  }

  /** The scheme that the command line names. */
  Scheme scheme(String id) {
    List<String> ids = playbook.schemes().stream().map(Scheme::id).toList();
    return playbook.scheme(id).orElseThrow(() -> wrong("--scheme", "unknown-scheme", id, ids));
  }

  /** The month wanted, else the latest. */
  Snapshot month(Optional<YearMonth> wanted) {
    List<String> known = months.snapshots().stream().map(s -> s.month().toString()).toList();
    if (known.isEmpty()) {
      Location at = Location.of(playbook.site().customers());
      diagnostics.error("no-customers", at);
      throw new InputException();
    }
    return wanted.isEmpty()
        ? months.latest().orElseThrow()
        : months.snapshots().stream()
            .filter(s -> s.month().equals(wanted.get()))
            .findFirst()
            .orElseThrow(() -> wrong("--month", "unknown-month", wanted.get().toString(), known));
  }

  private InputException wrong(String option, String problem, String id, Collection<String> known) {
    String allowed = String.join(", ", known);
    NearestName.of(id, known)
        .ifPresentOrElse(
            near ->
                diagnostics.error(
                    problem, Location.of(option), "id", id, "suggestion", near, "allowed", allowed),
            () -> diagnostics.error(problem, Location.of(option), "id", id, "allowed", allowed));
    return new InputException();
  }
}
