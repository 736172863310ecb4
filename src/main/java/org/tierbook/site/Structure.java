package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.text.Localized;

/**
 * Reads the report on the customers and the value of each tier: the columns by their formats, so
 * that a bank may word and name them as it likes.
 */
public final class Structure {
  /** Id of the report. */
  static final String REPORT = "m-structure";

  private Structure() {}

  /** What the report says of a tier; absent where it has no such column. */
  public record Line(
      Optional<Table.Cell> count,
      Optional<Table.Cell> countShare,
      Optional<Table.Cell> change,
      Optional<Table.Cell> value,
      Optional<Table.Cell> valueShare) {
    public Optional<Localized> customers() {
      return count.map(Table.Cell::text);
    }

    public Optional<Localized> share() {
      return countShare.map(Table.Cell::text);
    }
  }

  static Optional<Line> line(ReportResult result, String key) {
    return row(result.table(), key).map(r -> line(result.table(), r));
  }

  static Optional<Table.Row> row(Table table, String key) {
    return table.rows().stream()
        .filter(r -> r.key().equals(key) && r.kind() == Table.Kind.DATA)
        .findFirst();
  }

  static Line line(Table table, Table.Row row) {
    return new Line(
        cell(table, row, ColumnFormat.COUNT, 0),
        cell(table, row, ColumnFormat.SHARE, 0),
        cell(table, row, ColumnFormat.CHANGE, 0),
        cell(table, row, ColumnFormat.MONEY, 0),
        cell(table, row, ColumnFormat.SHARE, 1));
  }

  /** The unit of the first column of a format, such as 万元. */
  static Optional<Localized> unit(Table table, ColumnFormat format) {
    return table.columns().stream()
        .filter(c -> c.format() == format)
        .findFirst()
        .flatMap(Table.Column::unit);
  }

  private static Optional<Table.Cell> cell(
      Table table, Table.Row row, ColumnFormat format, int which) {
    List<Table.Column> columns = table.columns();
    int seen = 0;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).format() == format && seen++ == which) {
        return Optional.of(row.cells().get(i));
      }
    }
    return Optional.empty();
  }
}
