package org.tierbook.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Report;
import org.tierbook.model.ReportColumn;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Tier;
import org.tierbook.model.Value;
import org.tierbook.store.Row;

/**
 * Long rows as a cross-table of tiers: where they were down the side, where they are across, best
 * first; then unclassified when there are any, a row of new customers and a column of those who
 * left, and totals both ways. The small text is the share of the row.
 */
final class CrossTable {
  /** Shares of a row from which a move is coloured deeper. */
  private static final List<BigDecimal> DEPTHS =
      List.of(new BigDecimal("0.01"), new BigDecimal("0.02"), new BigDecimal("0.03"));

  private final Report report;
  private final Report.Matrix matrix;
  private final Cells cells;
  private final Scheme scheme;
  private final Map<List<String>, BigDecimal> counts = new java.util.HashMap<>();

  CrossTable(Report report, Report.Matrix matrix, Cells cells, Scheme scheme) {
    this.report = report;
    this.matrix = matrix;
    this.cells = cells;
    this.scheme = scheme;
  }

  Table make(List<Row> rows) {
    for (Row row : rows) {
      BigDecimal value = row.decimal(matrix.value());
      counts.merge(
          List.of(row.word(matrix.rows()), row.word(matrix.columns())),
          value == null ? BigDecimal.ZERO : value,
          BigDecimal::add);
    }
    List<String> down = ids(0, Names.NEW);
    List<String> across = ids(1, Names.LEFT);
    List<Table.Row> made = new ArrayList<>();
    down.forEach(from -> made.add(row(Table.Kind.DATA, from, List.of(from), across)));
    made.add(row(Table.Kind.TOTAL, "total", down, across));
    return new Table(columns(across), made);
  }

  /** The scheme's tiers, then what else the rows hold, in a fixed order. */
  private List<String> ids(int part, String last) {
    List<String> ids = new ArrayList<>(scheme.tiers().stream().map(Tier::id).toList());
    boolean unclassified = counts.keySet().stream().anyMatch(k -> k.contains(Tier.UNCLASSIFIED));
    if (unclassified) {
      ids.add(Tier.UNCLASSIFIED);
    }
    Map<String, Boolean> others = new TreeMap<>();
    counts.keySet().forEach(k -> others.put(k.get(part), true));
    others.keySet().stream().filter(o -> !ids.contains(o) && !o.equals(last)).forEach(ids::add);
    ids.add(last);
    return ids;
  }

  private BigDecimal sum(List<String> down, List<String> across) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String from : down) {
      for (String to : across) {
        sum = sum.add(counts.getOrDefault(List.of(from, to), BigDecimal.ZERO));
      }
    }
    return sum;
  }

  private Table.Row row(Table.Kind kind, String key, List<String> down, List<String> across) {
    boolean total = kind == Table.Kind.TOTAL;
    BigDecimal all = sum(down, across);
    List<Table.Cell> made = new ArrayList<>();
    made.add(
        total
            ? Table.Cell.of(new Value.Text(key), cells.names().phrase("total"))
            : cells.cell(ColumnFormat.TIER, new Value.Text(key)));
    for (String to : across) {
      made.add(cell(total ? "" : key, to, sum(down, List.of(to)), all));
    }
    made.add(cells.cell(format(), new Value.Number(all)));
    return new Table.Row(kind, key, made);
  }

  private Table.Cell cell(String from, String to, BigDecimal count, BigDecimal all) {
    Table.Cell plain = cells.cell(format(), new Value.Number(count));
    if (from.equals(Names.NEW) && to.equals(Names.LEFT)) {
      return cells.absent();
    }
    BigDecimal share =
        all.signum() == 0 ? BigDecimal.ZERO : count.divide(all, MathContext.DECIMAL64);
    return new Table.Cell(
        plain.value(),
        plain.text(),
        count.signum() == 0 ? Optional.empty() : Optional.of(cells.share(share)),
        tone(from, to, count, share));
  }

  private Table.Tone tone(String from, String to, BigDecimal count, BigDecimal share) {
    if (count.signum() == 0) {
      return Table.Tone.ZERO;
    }
    int before = scheme.rank(from);
    int now = scheme.rank(to);
    if (before == 0 || now == 0) {
      return Table.Tone.PLAIN;
    } else if (before == now) {
      return Table.Tone.STAY;
    }
    long depth = 1 + DEPTHS.stream().filter(d -> share.compareTo(d) >= 0).count();
    return Table.Tone.valueOf((now > before ? "UP" : "DOWN") + depth);
  }

  private List<Table.Column> columns(List<String> across) {
    List<Table.Column> columns = new ArrayList<>();
    ReportColumn first = column(matrix.rows());
    columns.add(
        new Table.Column(
            first.name(), first.label(), first.format(), Optional.empty(), Optional.empty()));
    for (String id : across) {
      Optional<String> tier = id.equals(Names.LEFT) ? Optional.empty() : Optional.of(id);
      columns.add(
          new Table.Column(
              id,
              cells.names().tier(Optional.of(scheme), id),
              format(),
              cells.unit(format()),
              tier));
    }
    columns.add(
        new Table.Column(
            "total",
            cells.names().phrase("total"),
            format(),
            cells.unit(format()),
            Optional.empty()));
    return columns;
  }

  private ColumnFormat format() {
    return column(matrix.value()).format();
  }

  private ReportColumn column(String name) {
    return report.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }
}
