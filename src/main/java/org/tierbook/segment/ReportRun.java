package org.tierbook.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.CustomerList;
import org.tierbook.model.Level;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportColumn;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.model.Table;
import org.tierbook.model.Unit;
import org.tierbook.text.Format;

/** Makes one report of one month: each query once a level, then a result for each unit. */
final class ReportRun {
  private final Queries queries;
  private final Playbook playbook;
  private final Names names;
  private final Format format;
  private final Set<String> broken = new HashSet<>();
  private final Diagnostics own = new Diagnostics();

  ReportRun(Bench bench, Playbook playbook, Names names) {
    this.queries = new Queries(bench.store(), own);
    this.playbook = playbook;
    this.names = names;
    this.format = new Format(playbook.phrases(), playbook.site().currency());
  }

  /** Hands over what was wrong with the reports. */
  void tell(Diagnostics diagnostics) {
    diagnostics.addAll(own);
  }

  /**
   * The results for units of one level.
   *
   * @param lists makes the lists; absent where no customer may be shown
   */
  List<ReportResult> run(
      Report report,
      Optional<Scheme> scheme,
      Snapshot snapshot,
      List<Unit> units,
      Optional<ListSource> lists) {
    if (units.isEmpty() || broken.contains(report.id())) {
      return List.of();
    }
    Level level = units.get(0).level();
    long before = own.sorted().size();
    Answer answer = new Answer(report);
    UnitRows figures = figures(report, level, snapshot);
    UnitRows answers = answers(report, answer, level, snapshot);
    Optional<ListTable> table =
        level == Level.BANK
            ? Optional.empty()
            : report.list().flatMap(v -> lists.map(l -> l.table(v, cells(scheme))));
    UnitRows rows = table.isPresent() ? list(report, level, snapshot) : UnitRows.NONE;
    if (own.sorted().size() > before) {
      broken.add(report.id());
      return List.of();
    }
    List<ReportResult> results = new ArrayList<>();
    for (Unit unit : units) {
      Map<String, Table.Cell> key = answer.figures(answers.first(unit), cells(scheme));
      Optional<CustomerList> list = table.map(t -> t.make(rows.of(unit)));
      results.add(
          new ReportResult(
              report.id(),
              scheme.map(Scheme::id),
              snapshot.month(),
              unit,
              answer.say(key),
              key,
              table(report, scheme, figures, unit),
              list));
    }
    return results;
  }

  private Cells cells(Optional<Scheme> scheme) {
    return new Cells(names, format, scheme.or(() -> playbook.featured().stream().findFirst()));
  }

  private Table table(Report report, Optional<Scheme> scheme, UnitRows rows, Unit unit) {
    if (report.matrix().isPresent() && scheme.isPresent()) {
      return new CrossTable(report, report.matrix().get(), cells(scheme), scheme.get())
          .make(rows.of(unit));
    }
    return new RowTable(report, cells(scheme)).make(rows.of(unit));
  }

  private UnitRows figures(Report report, Level level, Snapshot snapshot) {
    return report
        .figuresSql()
        .map(
            sql ->
                queries.run(
                    sql,
                    level,
                    snapshot,
                    declared(report.columns(), false),
                    english(report.columns())))
        .orElse(UnitRows.NONE);
  }

  private UnitRows answers(Report report, Answer answer, Level level, Snapshot snapshot) {
    if (report.answerSql().isEmpty()) {
      return UnitRows.NONE;
    }
    Report.Sql sql = report.answerSql().get();
    Map<String, Location> needed = new LinkedHashMap<>();
    answer.names().forEach(n -> needed.put(n, sql.at()));
    return queries.run(sql, level, snapshot, needed, Set.of());
  }

  private UnitRows list(Report report, Level level, Snapshot snapshot) {
    Report.ListView view = report.list().orElseThrow();
    Map<String, Location> needed = declared(view.columns(), true);
    needed.put("customer_key", view.sql().at());
    Set<String> allowed = new LinkedHashSet<>(english(view.columns()));
    view.columns().forEach(c -> allowed.add(c.name()));
    return queries.run(view.sql(), level, snapshot, needed, allowed);
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
