package org.tierbook.build;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    return playbook.scheme(id).orElseThrow(() -> noScheme(id));
  }

  private InputException noScheme(String id) {
    List<String> ids = playbook.schemes().stream().map(Scheme::id).toList();
    List<String> arguments = new ArrayList<>(List.of("id", id, "allowed", String.join(", ", ids)));
    NearestName.of(id, ids).ifPresent(near -> arguments.addAll(List.of("suggestion", near)));
    return wrong("unknown-scheme", "--scheme", arguments.toArray(String[]::new));
  }

  /** The month wanted, else the latest. */
  Snapshot month(Optional<YearMonth> wanted) {
    Snapshot latest =
        months.latest().orElseThrow(() -> wrong("no-customers", playbook.site().customers()));
    YearMonth month = wanted.orElse(latest.month());
    return months.snapshots().stream()
        .filter(s -> s.month().equals(month))
        .findFirst()
        .orElseThrow(
            () -> wrong("unknown-month", "--month", "id", month.toString(), "allowed", known()));
  }

  private String known() {
    return months.snapshots().stream()
        .map(s -> s.month().toString())
        .collect(Collectors.joining(", "));
  }

  private InputException wrong(String problem, String where, String... arguments) {
    diagnostics.error(problem, Location.of(where), arguments);
    return new InputException();
  }
}
