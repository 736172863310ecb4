package org.tierbook.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Level;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportColumn;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Unit;
import org.tierbook.privacy.Published;
import org.tierbook.privacy.SmallCells;

/** What all staff may see: the bank as a whole, a month at a time. */
final class PortalFigures {
  private final Months months;
  private final Playbook playbook;
  private final SegmentOptions options;
  private final Diagnostics diagnostics;
  private final Progress progress;

  PortalFigures(
      Months months,
      Playbook playbook,
      SegmentOptions options,
      Diagnostics diagnostics,
      Progress progress) {
    this.months = months;
    this.playbook = playbook;
    this.options = options;
    this.diagnostics = diagnostics;
    this.progress = progress;
  }

  List<MonthFigures> of(List<Snapshot> known) {
    List<Snapshot> shown = Segmenter.newestFirst(known, playbook.site().fullMonths());
    List<Snapshot> window = Segmenter.window(known, playbook.site().fullMonths());
    List<Slice> slices = new ArrayList<>();
    for (Snapshot snapshot : shown) {
      Optional<Snapshot> previous = Segmenter.previous(known, snapshot);
      Slice.add(slices, playbook, snapshot, previous, List.of(Level.BANK));
    }
    List<Unit> bank = List.of(Unit.bank(playbook.site().bank()));
    try (Bench bench = Bench.portal(window, months, playbook, options.store())) {
      SliceRun run =
          new SliceRun(
              bench,
              playbook,
              new Names(playbook, months),
              level -> bank,
              this::isPossible,
              playbook.site().minimumCell());
      progress.at(Segmenter.STEP, 0, shown.size());
      var results = run.of(slices, store -> Optional.empty(), diagnostics);
      Checks checks = new Checks(bench, diagnostics);
      List<MonthFigures> figures = new ArrayList<>();
      for (Snapshot snapshot : shown) {
        figures.add(month(checks, slices, snapshot, results));
        progress.at(Segmenter.STEP, figures.size(), shown.size());
      }
      return figures;
    }
  }

  private boolean isPossible(Report report, Slice slice) {
    return !Needs.isMissing(report, slice.snapshot(), slice.previous());
  }

  private MonthFigures month(
      Checks checks,
      List<Slice> slices,
      Snapshot snapshot,
      Map<String, Map<Slice, List<ReportResult>>> results) {
    List<Slice> own = slices.stream().filter(s -> s.snapshot().equals(snapshot)).toList();
    List<ReportResult> made = new ArrayList<>();
    for (Report report : playbook.reports()) {
      for (Slice slice : own) {
        for (ReportResult result :
            results.getOrDefault(report.id(), Map.of()).getOrDefault(slice, List.of())) {
          checks.bank(report, slice, result);
          made.add(shown(report, result, published(slice, slices, results)));
        }
      }
    }
    return new MonthFigures(
        snapshot.month(),
        snapshot.asOf(),
        snapshot.ledger(),
        made,
        Needs.missing(playbook, snapshot, own.get(0).previous()));
  }

  /** What the portal says of the tiers' counts in a slice's month, and in the one before. */
  private Published published(
      Slice slice, List<Slice> slices, Map<String, Map<Slice, List<ReportResult>>> results) {
    Optional<Slice> before =
        slices.stream()
            .filter(s -> slice.previous().equals(Optional.of(s.snapshot())))
            .filter(s -> s.scheme().equals(slice.scheme()))
            .findFirst();
    return new Published(hidden(slice, results), before.flatMap(s -> hidden(s, results)));
  }

  private Optional<Set<String>> hidden(
      Slice slice, Map<String, Map<Slice, List<ReportResult>>> results) {
    Set<String> hidden = new TreeSet<>();
    boolean any = false;
    for (Report report : playbook.reports()) {
      if (slice.scheme().isPresent() && countsTiers(report)) {
        for (ReportResult result :
            results.getOrDefault(report.id(), Map.of()).getOrDefault(slice, List.of())) {
          any = true;
          hidden.addAll(SmallCells.hiddenRows(shown(report, result, Published.NOTHING).table()));
        }
      }
    }
    return any ? Optional.of(hidden) : Optional.empty();
  }

  /** Whether a report prints how many customers each tier has. */
  private static boolean countsTiers(Report report) {
    ReportColumn first = report.columns().get(0);
    return report.matrix().isEmpty()
        && first.name().equals("tier")
        && first.format() == ColumnFormat.TIER
        && report.columns().stream().anyMatch(c -> c.name().equals("customers"));
  }

  private ReportResult shown(Report report, ReportResult result, Published published) {
    Answer answer = new Answer(report, playbook.phrases());
    return SmallCells.suppress(
        result,
        playbook.site().minimumCell(),
        playbook.phrases(),
        published,
        answer::isCount,
        answer::isWhole,
        answer::say);
  }
}
