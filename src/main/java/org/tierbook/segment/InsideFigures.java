package org.tierbook.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Level;
import org.tierbook.model.MonthFigures.MissingReport;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Unit;
import org.tierbook.model.UnitFigures;
import org.tierbook.privacy.Profile;

/** What branches and head office see: the latest month of every unit, unsuppressed, with lists. */
final class InsideFigures {
  private final Months months;
  private final Playbook playbook;
  private final SegmentOptions options;
  private final Diagnostics diagnostics;

  InsideFigures(Months months, Playbook playbook, SegmentOptions options, Diagnostics diagnostics) {
    this.months = months;
    this.playbook = playbook;
    this.options = options;
    this.diagnostics = diagnostics;
  }

  List<UnitFigures> of(List<Snapshot> known) {
    Snapshot latest = known.get(known.size() - 1);
    Optional<Snapshot> previous = Segmenter.previous(known, latest);
    List<Snapshot> window = previous.map(p -> List.of(p, latest)).orElse(List.of(latest));
    try (Bench bench = Bench.inside(window, months, playbook, options.store())) {
      return figures(bench, latest, previous);
    }
  }

  private List<UnitFigures> figures(Bench bench, Snapshot snapshot, Optional<Snapshot> previous) {
    List<MissingReport> missing = Needs.missing(playbook, snapshot, previous);
    PortalFigures.Plan plan = new PortalFigures.Plan(playbook, missing);
    Views views = new Views(bench, playbook);
    ReportRun run = new ReportRun(bench, playbook, new Names(playbook, months));
    Map<Unit, Map<String, List<ReportResult>>> results = new HashMap<>();
    views.month(snapshot, missing);
    for (Optional<Scheme> scheme : plan.schemes()) {
      views.scheme(snapshot, previous, scheme);
      Optional<ListSource> lists = lists(bench, scheme, snapshot);
      Checks checks = new Checks(bench, snapshot, previous, diagnostics);
      for (Report report : plan.reports(scheme)) {
        List<ReportResult> made = new ArrayList<>();
        report
            .per()
            .forEach(level -> made.addAll(run.run(report, scheme, snapshot, units(level), lists)));
        checks.units(report, made);
        made.forEach(r -> add(results, r));
      }
    }
    run.tell(diagnostics);
    return inOrder(plan, results);
  }

  private static void add(Map<Unit, Map<String, List<ReportResult>>> results, ReportResult result) {
    results
        .computeIfAbsent(result.unit(), u -> new LinkedHashMap<>())
        .computeIfAbsent(result.report(), r -> new ArrayList<>())
        .add(result);
  }

  private Optional<ListSource> lists(Bench bench, Optional<Scheme> scheme, Snapshot snapshot) {
    if (!options.profile().hasLists()
        || playbook.reports().stream().noneMatch(r -> r.list().isPresent())) {
      return Optional.empty();
    }
    Scheme shown = scheme.orElseGet(() -> playbook.featured().get(0));
    NearReasons reasons =
        new NearReasons(
            bench.store(), playbook, shown, snapshot, options.profile() == Profile.FULL);
    Persons persons = new Persons(bench.store(), options.profile());
    return Optional.of((view, cells) -> new ListTable(view, cells, persons, reasons));
  }

  private List<UnitFigures> inOrder(
      PortalFigures.Plan plan, Map<Unit, Map<String, List<ReportResult>>> results) {
    List<UnitFigures> figures = new ArrayList<>();
    for (Level level : Level.values()) {
      for (Unit unit : units(level)) {
        figures.add(new UnitFigures(unit, plan.inOrder(results.getOrDefault(unit, Map.of()))));
      }
    }
    return figures;
  }

  private List<Unit> units(Level level) {
    return switch (level) {
      case BANK -> List.of(Unit.bank(playbook.site().bank()));
      case BRANCH ->
          months.branches().stream().map(b -> new Unit(level, "", b.id(), b.name())).toList();
      case MANAGER ->
          months.managers().stream()
              .map(
                  m ->
                      new Unit(
                          level, m.branch(), m.id(), org.tierbook.text.Localized.same(m.name())))
              .toList();
    };
  }
}
