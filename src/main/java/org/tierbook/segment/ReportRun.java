package org.tierbook.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Level;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportColumn;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Unit;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.text.Format;

/** Makes a report: each query once for all slices, then a result for each unit. */
final class ReportRun {
  private final Queries queries;
  private final Playbook playbook;
  private final Names names;
  private final Format format;
  private final Set<String> broken = new HashSet<>();
  private final Diagnostics own = new Diagnostics();

  ReportRun(Store store, Playbook playbook, Names names) {
    this.queries = new Queries(store, own);
    this.playbook = playbook;
    this.names = names;
    this.format = new Format(playbook.phrases(), playbook.site().currency());
  }

  /** Hands over what was wrong with the reports. */
  void tell(Diagnostics diagnostics) {
    diagnostics.addAll(own);
  }

  /**
   * The results by slice, each for all units of its level.
   *
   * @param slices all of them with a scheme, or all without
   * @param lists makes the lists of a scheme; absent where no customer may be shown
   */
  Map<Slice, List<ReportResult>> run(
      Report report,
      List<Slice> slices,
      Function<Level, List<Unit>> units,
      Optional<ListSource> lists) {
    if (slices.isEmpty() || broken.contains(report.id())) {
      return Map.of();
    }
    long before = own.sorted().size();
    report.sharedSql().ifPresent(queries::share);
    if (own.sorted().size() > before) {
      broken.add(report.id());
      return Map.of();
    }
    Answer answer = new Answer(report, playbook.phrases());
    UnitRows figures = figures(report);
    UnitRows answers = answers(report, answer);
    boolean listed = slices.stream().anyMatch(s -> s.level() != Level.BANK) && lists.isPresent();
    UnitRows rows = listed && report.list().isPresent() ? list(report) : UnitRows.NONE;
    if (own.sorted().size() > before) {
      broken.add(report.id());
      return Map.of();
    }
    Map<Slice, List<ReportResult>> results = new LinkedHashMap<>();
    for (Slice slice : slices) {
      Optional<ListTable> table = listed ? table(report, slice, lists) : Optional.empty();
      List<ReportResult> made = new ArrayList<>();
      for (Unit unit : units.apply(slice.level())) {
        Cells cells = cells(slice.scheme());
        Map<String, Table.Cell> key = answer.figures(answers.first(slice, unit), cells);
        made.add(
            new ReportResult(
                report.id(),
                slice.scheme().map(Scheme::id),
                slice.snapshot().month(),
                unit,
                answer.say(key),
                key,
                table(report, slice.scheme(), figures.of(slice, unit)),
                table.map(t -> t.make(rows.of(slice, unit)))));
      }
      results.put(slice, made);
    }
    return results;
  }

  private Optional<ListTable> table(Report report, Slice slice, Optional<ListSource> lists) {
    return slice.level() == Level.BANK
        ? Optional.empty()
        : report
            .list()
            .flatMap(v -> lists.map(l -> l.table(v, slice.scheme(), cells(slice.scheme()))));
  }

  private Cells cells(Optional<Scheme> scheme) {
    return new Cells(names, format, scheme.or(() -> playbook.featured().stream().findFirst()));
  }

  private Table table(Report report, Optional<Scheme> scheme, List<Row> rows) {
    if (report.matrix().isPresent()) {
      return new CrossTable(report, report.matrix().get(), cells(scheme)).make(rows);
    }
    return new RowTable(report, cells(scheme)).make(rows);
  }

  private UnitRows figures(Report report) {
    return report
        .figuresSql()
        .map(sql -> queries.run(sql, declared(report.columns(), false), english(report.columns())))
        .orElse(UnitRows.NONE);
  }

  private UnitRows answers(Report report, Answer answer) {
    if (report.answerSql().isEmpty()) {
      return UnitRows.NONE;
    }
    Report.Sql sql = report.answerSql().get();
    Map<String, Location> needed = new LinkedHashMap<>();
    answer.names().forEach(n -> needed.put(n, sql.at()));
    return queries.run(sql, needed, Set.of());
  }

  private UnitRows list(Report report) {
    Report.ListView view = report.list().orElseThrow();
    Map<String, Location> needed = declared(view.columns(), true);
    needed.put("customer_key", view.sql().at());
    Set<String> allowed = new LinkedHashSet<>(english(view.columns()));
    view.columns().forEach(c -> allowed.add(c.name()));
    return queries.run(view.sql(), needed, allowed);
  }

  private static Map<String, Location> declared(List<ReportColumn> columns, boolean list) {
    Map<String, Location> declared = new LinkedHashMap<>();
    for (ReportColumn column : columns) {
      if (column.shareOf().isEmpty() && !(list && ListTable.isFilledIn(column))) {
        declared.put(column.name(), column.at());
      }
    }
    return declared;
  }

  private static Set<String> english(List<ReportColumn> columns) {
    Set<String> names = new LinkedHashSet<>();
    columns.forEach(c -> names.add(c.name() + "_en"));
    return names;
  }
}
