package org.tierbook.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Level;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Unit;
import org.tierbook.model.UnitFigures;
import org.tierbook.privacy.Profile;
import org.tierbook.store.Store;

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
    List<Slice> slices = new ArrayList<>();
    Slice.add(slices, playbook, snapshot, previous, List.of(Level.values()));
    SliceRun run =
        new SliceRun(bench, playbook, new Names(playbook, months), this::units, this::isWanted, 1);
    Supplier<Persons> persons = once(() -> new Persons(bench.store(), options.profile()));
    Map<String, NearReasons> reasons = new ConcurrentHashMap<>();
    var results =
        run.of(slices, store -> lists(bench, store, persons, reasons, snapshot), diagnostics);
    Checks checks = new Checks(bench, diagnostics);
    Map<Unit, List<ReportResult>> byUnit = new HashMap<>();
    for (Report report : playbook.reports()) {
      var made = results.getOrDefault(report.id(), Map.of());
      checks.units(report, snapshot, made.values().stream().flatMap(List::stream).toList());
      slices.stream()
          .flatMap(s -> made.getOrDefault(s, List.of()).stream())
          .forEach(r -> byUnit.computeIfAbsent(r.unit(), u -> new ArrayList<>()).add(r));
    }
    List<UnitFigures> figures = new ArrayList<>();
    for (Level level : Level.values()) {
      units(level).forEach(u -> figures.add(new UnitFigures(u, byUnit.getOrDefault(u, List.of()))));
    }
    return figures;
  }

  private boolean isWanted(Report report, Slice slice) {
    return report.per().contains(slice.level())
        && !Needs.isMissing(report, slice.snapshot(), slice.previous());
  }

  /** Read by whoever comes first, for all. */
  private static <T> Supplier<T> once(Supplier<T> source) {
    Map<String, T> made = new ConcurrentHashMap<>();
    return () -> made.computeIfAbsent("", k -> source.get());
  }

  private Optional<ListSource> lists(
      Bench bench,
      Store store,
      Supplier<Persons> persons,
      Map<String, NearReasons> reasons,
      Snapshot snapshot) {
    if (!options.profile().hasLists()
        || playbook.reports().stream().noneMatch(r -> r.list().isPresent())) {
      return Optional.empty();
    }
    boolean exact = options.profile() == Profile.FULL;
    return Optional.of(
        (view, scheme, cells) -> {
          Playbook inForce = bench.inForce(snapshot);
          Scheme shown = scheme.orElseGet(() -> inForce.featured().get(0));
          return new ListTable(
              view,
              cells,
              persons.get(),
              reasons.computeIfAbsent(
                  shown.id(),
                  s ->
                      new NearReasons(
                          store, inForce, bench.cuts(snapshot.month()), shown, snapshot, exact)));
        });
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
