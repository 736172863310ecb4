package org.tierbook.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Report;
import org.tierbook.model.ReportColumn;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.store.Row;

/**
 * Rows of a query as a table: tiers without customers filled in, shares and totals computed,
 * everything formatted.
 */
final class RowTable {
  private final Report report;
  private final Cells cells;

  RowTable(Report report, Cells cells) {
    this.report = report;
    this.cells = cells;
  }

  Table make(List<Row> from) {
    List<Map<String, Value>> rows = new ArrayList<>();
    from.forEach(r -> rows.add(values(r)));
    List<Map<String, Value>> complete = complete(rows);
    Map<String, Value> totals = totals(complete);
    complete.forEach(r -> addShares(r, totals));
    List<Table.Row> made = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Map<String, Value> row : complete) {
      made.add(new Table.Row(Table.Kind.DATA, key(row, keys), formatted(row)));
    }
    if (report.columns().stream().anyMatch(ReportColumn::total) && !made.isEmpty()) {
      addShares(totals, totals);
      made.add(new Table.Row(Table.Kind.TOTAL, "total", totalCells(totals)));
    }
    return new Table(columns(), made);
  }

  private Map<String, Value> values(Row row) {
    Map<String, Value> values = new HashMap<>();
    for (ReportColumn column : report.columns()) {
      if (column.shareOf().isEmpty()) {
        values.put(column.name(), Cells.value(row.at(column.name())));
        String english = ListTable.english(row, column.name());
        if (english != null) {
          values.put(column.name() + ListTable.ENGLISH, new Value.Text(english));
        }
      }
    }
    return values;
  }

  /**
   * Every tier has its row, best first; unclassified comes last, and only when it has customers.
   */
  private List<Map<String, Value>> complete(List<Map<String, Value>> rows) {
    ReportColumn first = report.columns().get(0);
    Optional<Scheme> scheme = cells.scheme();
    if (first.format() != ColumnFormat.TIER || scheme.isEmpty() || !isOneRowPerTier(rows, first)) {
      return rows;
    }
    Map<String, Map<String, Value>> byTier = new HashMap<>();
    rows.forEach(r -> byTier.put(id(r, first), r));
    List<Map<String, Value>> complete = new ArrayList<>();
    for (Tier tier : scheme.get().tiers()) {
      Map<String, Value> row = byTier.remove(tier.id());
      complete.add(row == null ? empty(first, tier.id()) : row);
    }
    Map<String, Value> unclassified = byTier.remove(Tier.UNCLASSIFIED);
    if (unclassified != null) {
      complete.add(unclassified);
    }
    rows.stream().filter(r -> byTier.containsKey(id(r, first))).forEach(complete::add);
    return complete;
  }

  private boolean isOneRowPerTier(List<Map<String, Value>> rows, ReportColumn first) {
    Set<String> seen = new HashSet<>();
    return rows.stream().allMatch(r -> seen.add(id(r, first)))
        && report.columns().stream().skip(1).allMatch(c -> Cells.isNumber(c.format()));
  }

  private Map<String, Value> empty(ReportColumn first, String tier) {
    Map<String, Value> row = new HashMap<>();
    for (ReportColumn column : report.columns()) {
      boolean adds = column.format() == ColumnFormat.COUNT || column.total();
      row.put(column.name(), adds ? new Value.Number(BigDecimal.ZERO) : new Value.Unknown());
    }
    row.put(first.name(), new Value.Text(tier));
    return row;
  }

  private Map<String, Value> totals(List<Map<String, Value>> rows) {
    Map<String, Value> totals = new HashMap<>();
    for (ReportColumn column : report.columns()) {
      if (Cells.isNumber(column.format()) && column.shareOf().isEmpty()) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, Value> row : rows) {
          sum = row.get(column.name()) instanceof Value.Number n ? sum.add(n.number()) : sum;
        }
        totals.put(column.name(), new Value.Number(sum));
      }
    }
    return totals;
  }

  private void addShares(Map<String, Value> row, Map<String, Value> totals) {
    for (ReportColumn column : report.columns()) {
      column.shareOf().ifPresent(of -> row.put(column.name(), share(row.get(of), totals.get(of))));
    }
  }

  private static Value share(
      @org.jspecify.annotations.Nullable Value part,
      @org.jspecify.annotations.Nullable Value whole) {
    if (part instanceof Value.Number p
        && whole instanceof Value.Number w
        && w.number().signum() != 0) {
      return new Value.Number(p.number().divide(w.number(), MathContext.DECIMAL64));
    }
    return new Value.Unknown();
  }

  private List<Table.Cell> formatted(Map<String, Value> row) {
    return report.columns().stream().map(c -> formatted(c, row)).toList();
  }

  /** A text may have its English in a column of the same name with {@code _en}. */
  private Table.Cell formatted(ReportColumn column, Map<String, Value> row) {
    Table.Cell cell =
        Cells.marked(
            cells.cell(column.format(), row.getOrDefault(column.name(), new Value.Unknown())),
            column.alert());
    return row.get(column.name() + ListTable.ENGLISH) instanceof Value.Text english
        ? ListTable.translated(cell, english.text())
        : cell;
  }

  private List<Table.Cell> totalCells(Map<String, Value> totals) {
    List<Table.Cell> made = new ArrayList<>();
    for (ReportColumn column : report.columns()) {
      boolean shown = column.total() || column.shareOf().isPresent();
      Value value = totals.get(column.name());
      made.add(
          made.isEmpty()
              ? Table.Cell.of(new Value.Text("total"), cells.names().phrase("total"))
              : shown && value != null ? cells.cell(column.format(), value) : cells.absent());
    }
    return made;
  }

  private List<Table.Column> columns() {
    return report.columns().stream()
        .map(
            c ->
                new Table.Column(
                    c.name(), c.label(), c.format(), cells.unit(c.format()), Optional.empty()))
        .toList();
  }

  private String key(Map<String, Value> row, Set<String> keys) {
    String id = id(row, report.columns().get(0));
    String key = id;
    for (int i = 2; !keys.add(key); i++) {
      key = id + "-" + i;
    }
    return key;
  }

  private static String id(Map<String, Value> row, ReportColumn column) {
    return row.get(column.name()) instanceof Value.Text text ? text.text() : "";
  }
}
