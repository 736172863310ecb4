package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Dates;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * A report's months beside each other, made of the months' own results: what a month showed or hid
 * stays as it was.
 */
final class Trend {
  private final Report report;
  private final List<ReportResult> history;
  private final Localized month;

  /**
   * The months of a report.
   *
   * @param history the results of one scheme and unit, oldest first
   * @param month heads the column of months
   */
  Trend(Report report, List<ReportResult> history, Localized month) {
    this.report = report;
    this.history = List.copyOf(history);
    this.month = month;
  }

  /** Absent for reports without a trend, and while there is but one month. */
  Optional<Table> table() {
    if (report.trend().isEmpty() || history.size() < 2) {
      return Optional.empty();
    }
    List<Table.Column> columns = new ArrayList<>();
    columns.add(
        new Table.Column("month", month, ColumnFormat.TEXT, Optional.empty(), Optional.empty()));
    columns.addAll(lines());
    List<Table.Row> rows = new ArrayList<>();
    for (ReportResult result : history) {
      List<Table.Cell> cells = new ArrayList<>();
      String key = result.month().toString();
      cells.add(Table.Cell.of(new Value.Text(key), Dates.month(result.month())));
      columns.stream().skip(1).forEach(c -> cells.add(cell(result, c.name())));
      rows.add(new Table.Row(Table.Kind.DATA, key, cells));
    }
    return Optional.of(new Table(columns, rows));
  }

  private List<Table.Column> lines() {
    Report.Trend trend = report.trend().orElseThrow();
    List<Table.Column> lines = new ArrayList<>();
    if (trend.column().isPresent()) {
      Table latest = history.get(history.size() - 1).table();
      Table.Column of = latest.columns().get(index(latest, trend.column().get()));
      boolean tiers = latest.columns().get(0).format() == ColumnFormat.TIER;
      for (Table.Row row : latest.rows()) {
        if (row.kind() == Table.Kind.DATA) {
          Optional<String> tier = tiers ? Optional.of(row.key()) : Optional.empty();
          lines.add(
              new Table.Column(row.key(), row.cells().get(0).text(), of.format(), of.unit(), tier));
        }
      }
      return lines;
    }
    for (Report.KeyFigure figure : report.figures()) {
      if (trend.figures().contains(figure.name())) {
        lines.add(
            new Table.Column(
                figure.name(),
                figure.label(),
                figure.format(),
                Optional.empty(),
                Optional.empty()));
      }
    }
    return lines;
  }

  private Table.Cell cell(ReportResult result, String name) {
    Optional<Table.Cell> found =
        report.trend().flatMap(Report.Trend::column).isPresent()
            ? row(result.table(), name)
            : Optional.ofNullable(result.figures().get(name)).map(Trend::joined);
    return found.orElse(
        new Table.Cell(
            new Value.Unknown(), Localized.same("—"), Optional.empty(), Table.Tone.ABSENT));
  }

  /** Money as a key figure says its unit apart; in a table it belongs to the number. */
  private static Table.Cell joined(Table.Cell cell) {
    return cell.small()
        .map(
            unit ->
                new Table.Cell(
                    cell.value(),
                    Localized.of(
                        cell.text().zh() + unit.zh(),
                        cell.text().in(Language.EN) + " " + unit.in(Language.EN)),
                    Optional.empty(),
                    cell.tone()))
        .orElse(cell);
  }

  private Optional<Table.Cell> row(Table table, String key) {
    int column = index(table, report.trend().flatMap(Report.Trend::column).orElseThrow());
    return table.rows().stream()
        .filter(r -> r.key().equals(key) && r.kind() == Table.Kind.DATA)
        .findFirst()
        .map(r -> r.cells().get(column));
  }

  private static int index(Table table, String column) {
    return table.columns().stream().map(Table.Column::name).toList().indexOf(column);
  }
}
