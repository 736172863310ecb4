package org.tierbook.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.MonthFigures.MissingReport;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Unit;
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
    List<MonthFigures> figures = new ArrayList<>();
    try (Bench bench = Bench.portal(window, months, playbook, options.store())) {
      Views views = new Views(bench, playbook);
      ReportRun run = new ReportRun(bench, playbook, new Names(playbook, months));
      for (Snapshot snapshot : shown) {
        figures.add(month(bench, views, run, snapshot, Segmenter.previous(known, snapshot)));
        progress.at(Segmenter.STEP, figures.size(), shown.size());
      }
      run.tell(diagnostics);
    }
    return figures;
  }

  private MonthFigures month(
      Bench bench, Views views, ReportRun run, Snapshot snapshot, Optional<Snapshot> previous) {
    List<MissingReport> missing = Needs.missing(playbook, snapshot, previous);
    Plan plan = new Plan(playbook, missing);
    views.month(snapshot, missing);
    Map<String, List<ReportResult>> results = new LinkedHashMap<>();
    List<Unit> bank = List.of(Unit.bank(playbook.site().bank()));
    for (Optional<Scheme> scheme : plan.schemes()) {
      views.scheme(snapshot, previous, scheme);
      Checks checks = new Checks(bench, snapshot, previous, diagnostics);
      for (Report report : plan.reports(scheme)) {
        for (ReportResult result : run.run(report, scheme, snapshot, bank, Optional.empty())) {
          checks.bank(report, scheme, result);
          results.computeIfAbsent(report.id(), r -> new ArrayList<>()).add(shown(report, result));
        }
      }
    }
    return new MonthFigures(
        snapshot.month(), snapshot.asOf(), snapshot.ledger(), plan.inOrder(results), missing);
  }

  private ReportResult shown(Report report, ReportResult result) {
    Answer answer = new Answer(report);
    return SmallCells.suppress(
        result, playbook.site().minimumCell(), playbook.phrases(), answer::isCount, answer::say);
  }

  /** Which reports a month has, and once for which schemes. */
  static final class Plan {
    private final Playbook playbook;
    private final TreeSet<String> missing = new TreeSet<>();

    Plan(Playbook playbook, List<MissingReport> missing) {
      this.playbook = playbook;
      missing.forEach(m -> this.missing.add(m.report()));
    }

    /** Without a scheme first, then each featured one. */
    List<Optional<Scheme>> schemes() {
      List<Optional<Scheme>> schemes = new ArrayList<>(List.of(Optional.empty()));
      playbook.featured().forEach(s -> schemes.add(Optional.of(s)));
      return schemes;
    }

    List<Report> reports(Optional<Scheme> scheme) {
      return playbook.reports().stream()
          .filter(r -> !missing.contains(r.id()) && r.forEachScheme() == scheme.isPresent())
          .toList();
    }

    /** By report as in {@code site.yaml}, then by scheme. */
    List<ReportResult> inOrder(Map<String, List<ReportResult>> results) {
      List<ReportResult> ordered = new ArrayList<>();
      playbook.reports().forEach(r -> ordered.addAll(results.getOrDefault(r.id(), List.of())));
      return ordered;
    }
  }
}
