package org.tierbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Level;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Unit;
import org.tierbook.model.UnitFigures;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

/** Puts the key figures of units side by side: a table a report, a row a unit. */
final class UnitTables {
  private final Playbook playbook;
  private final Map<String, Localized> branches;

  /**
   * The tables' maker.
   *
   * @param branches names of the branches, said beside each manager; empty to leave them out
   */
  UnitTables(Playbook playbook, Map<String, Localized> branches) {
    this.playbook = playbook;
    this.branches = Map.copyOf(branches);
  }

  /**
   * The results of some units that answer the same report, by the report's anchor, in the order of
   * reports.
   */
  Map<String, List<ReportResult>> byReport(List<UnitFigures> units) {
    Map<String, List<ReportResult>> found = new LinkedHashMap<>();
    for (UnitFigures unit : units) {
      for (ReportResult result : unit.results()) {
        found.computeIfAbsent(Findings.anchor(result), a -> new ArrayList<>()).add(result);
      }
    }
    return found;
  }

  /** The units' table for a report: its key figures, or its sentence when it has none. */
  Table table(Report report, List<ReportResult> results, Localized unitLabel) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(column("unit", unitLabel, ColumnFormat.TEXT));
    boolean named = !branches.isEmpty() && results.get(0).unit().level() == Level.MANAGER;
    if (named) {
      columns.add(column("branch", playbook.phrases().both("pages.branch"), ColumnFormat.TEXT));
    }
    for (Report.KeyFigure figure : report.figures()) {
      columns.add(column(figure.name(), figure.label(), figure.format()));
    }
    if (report.figures().isEmpty()) {
      columns.add(column("answer", playbook.phrases().both("pages.answer"), ColumnFormat.TEXT));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (ReportResult result : results) {
      rows.add(row(report, result, named));
    }
    return new Table(columns, rows);
  }

  private Table.Row row(Report report, ReportResult result, boolean named) {
    Unit unit = result.unit();
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(new Value.Text(unit.id()), unit.name()));
    if (named) {
      Localized branch = branches.getOrDefault(unit.branch(), Localized.same(unit.branch()));
      cells.add(Table.Cell.of(new Value.Text(unit.branch()), branch));
    }
    for (Report.KeyFigure figure : report.figures()) {
      cells.add(
          Optional.ofNullable(result.figures().get(figure.name()))
              .orElse(
                  new Table.Cell(
                      new Value.Unknown(),
                      Localized.same("—"),
                      Optional.empty(),
                      Table.Tone.ABSENT)));
    }
    if (report.figures().isEmpty()) {
      cells.add(Table.Cell.of(new Value.Text(result.answer().zh()), result.answer()));
    }
    return new Table.Row(Table.Kind.DATA, unit.branch() + "/" + unit.id(), cells);
  }

  static Table.Column column(String name, Localized label, ColumnFormat format) {
    return new Table.Column(name, label, format, Optional.empty(), Optional.empty());
  }
}
