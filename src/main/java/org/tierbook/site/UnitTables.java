package org.tierbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
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

  UnitTables(Playbook playbook) {
    this.playbook = playbook;
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
    for (Report.KeyFigure figure : report.figures()) {
      columns.add(column(figure.name(), figure.label(), figure.format()));
    }
    if (report.figures().isEmpty()) {
      columns.add(column("answer", playbook.phrases().both("pages.answer"), ColumnFormat.TEXT));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (ReportResult result : results) {
      rows.add(row(report, result));
    }
    return new Table(columns, rows);
  }

  private static Table.Row row(Report report, ReportResult result) {
    Unit unit = result.unit();
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(new Value.Text(unit.id()), unit.name()));
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

  private static Table.Column column(String name, Localized label, ColumnFormat format) {
    return new Table.Column(name, label, format, Optional.empty(), Optional.empty());
  }
}
