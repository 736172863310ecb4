package org.tierbook.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Level;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Unit;
import org.tierbook.store.Store;

/**
 * Runs all reports over slices: of a small bank over all slices in one go, of a large one slice by
 * slice, so that memory doesn't grow with the months. Reports with and without a scheme run side by
 * side.
 */
final class SliceRun {
  private final Bench bench;
  private final Playbook playbook;
  private final Names names;
  private final Function<Level, List<Unit>> units;
  private final BiPredicate<Report, Slice> wanted;
  private final int minimum;

  /**
   * @param wanted whether a slice has a report
   * @param minimum smallest group that the readers may be shown
   */
  SliceRun(
      Bench bench,
      Playbook playbook,
      Names names,
      Function<Level, List<Unit>> units,
      BiPredicate<Report, Slice> wanted,
      int minimum) {
    this.bench = bench;
    this.playbook = playbook;
    this.names = names;
    this.units = units;
    this.wanted = wanted;
    this.minimum = minimum;
  }

  /** Makes the lists of one connection. */
  interface Lists extends Function<Store, Optional<ListSource>> {}

  /** All results by report id and slice; in no order that matters. */
  Map<String, Map<Slice, List<ReportResult>>> of(
      List<Slice> slices, Lists lists, Diagnostics diagnostics) {
    var plain = start(() -> part(slices, false, lists, diagnostics));
    var schemes = part(slices, true, lists, diagnostics);
    Map<String, Map<Slice, List<ReportResult>>> all = new LinkedHashMap<>(plain.join());
    all.putAll(schemes);
    return all;
  }

  private <T> CompletableFuture<T> start(Supplier<T> task) {
    return bench.isSmall()
        ? CompletableFuture.supplyAsync(task)
        : CompletableFuture.completedFuture(task.get());
  }

  private Map<String, Map<Slice, List<ReportResult>>> part(
      List<Slice> all, boolean forEachScheme, Lists lists, Diagnostics diagnostics) {
    List<Slice> slices = all.stream().filter(s -> s.scheme().isPresent() == forEachScheme).toList();
    List<Report> reports =
        playbook.reports().stream().filter(r -> r.forEachScheme() == forEachScheme).toList();
    Map<String, Map<Slice, List<ReportResult>>> results = new LinkedHashMap<>();
    if (reports.isEmpty() || slices.isEmpty()) {
      return results;
    }
    try (Store store = bench.store().another()) {
      Views views = new Views(bench, store, playbook, reports, minimum, bench.isSmall());
      ReportRun run = new ReportRun(store, playbook, names);
      Optional<ListSource> source = lists.apply(store);
      for (List<Slice> batch : batches(slices)) {
        views.show(batch);
        for (Report report : reports) {
          List<Slice> of = batch.stream().filter(s -> wanted.test(report, s)).toList();
          results
              .computeIfAbsent(report.id(), r -> new LinkedHashMap<>())
              .putAll(run.run(report, of, units, source));
        }
      }
      run.tell(diagnostics);
    }
    return results;
  }

  private List<List<Slice>> batches(List<Slice> slices) {
    if (bench.isSmall()) {
      return List.of(slices);
    }
    List<List<Slice>> batches = new ArrayList<>();
    slices.forEach(s -> batches.add(List.of(s)));
    return batches;
  }
}
