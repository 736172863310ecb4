package org.tierbook.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.tierbook.text.Localized;

/**
 * Long rows as a cross-table with totals both ways; the small text is the share of the row. A side
 * of tiers has all of them, best first, then unclassified when there are any; other sides have what
 * the query gives, in its order. Tiers against tiers are movement: a row of new customers and a
 * column of those who left come last.
 */
final class CrossTable {
  /** Shares of a row from which a move is coloured deeper. */
  private static final List<BigDecimal> DEPTHS =
      List.of(new BigDecimal("0.01"), new BigDecimal("0.02"), new BigDecimal("0.03"));

  /** Parts of the largest count from which a cell is coloured deeper. */
  private static final List<BigDecimal> PARTS =
      List.of(new BigDecimal("0.1"), new BigDecimal("0.3"), new BigDecimal("0.6"));

  private final ReportColumn rows;
  private final ReportColumn columns;
  private final ReportColumn value;
  private final Cells cells;
  private final Optional<Scheme> scheme;
  private final boolean movement;
  private final Map<List<String>, BigDecimal> counts = new LinkedHashMap<>();
  private final Map<String, Localized> names = new HashMap<>();

  CrossTable(Report report, Report.Matrix matrix, Cells cells) {
    this.rows = report.column(matrix.rows());
    this.columns = report.column(matrix.columns());
    this.value = report.column(matrix.value());
    this.cells = cells;
    this.scheme = cells.scheme();
    this.movement = isTiers(rows) && isTiers(columns);
  }

  private boolean isTiers(ReportColumn column) {
    return column.format() == ColumnFormat.TIER && scheme.isPresent();
  }

  Table make(List<Row> from) {
    for (Row row : from) {
      BigDecimal number = row.decimal(value.name());
      counts.merge(
          List.of(id(row, rows), id(row, columns)),
          number == null ? BigDecimal.ZERO : number,
          BigDecimal::add);
    }
    List<String> down = ids(0, rows);
    List<String> across = ids(1, columns);
    if (down.isEmpty() || across.isEmpty()) {
      return new Table(heads(across), List.of());
    }
    List<Table.Row> made = new ArrayList<>();
    down.forEach(key -> made.add(row(Table.Kind.DATA, key, List.of(key), across)));
    made.add(row(Table.Kind.TOTAL, Table.TOTAL, down, across));
    return new Table(heads(across), made);
  }

  /** What a row says of a side, whose words are kept. */
  private String id(Row row, ReportColumn side) {
    String id = row.word(side.name());
    String english = ListTable.english(row, side.name());
    Localized plain = cells.cell(side.format(), Cells.value(row.at(side.name()))).text();
    names.put(side.name() + ":" + id, english == null ? plain : Localized.of(plain.zh(), english));
    return id;
  }

  private Localized name(ReportColumn side, String id) {
    return isTiers(side)
        ? cells.names().tier(scheme, id)
        : names.getOrDefault(side.name() + ":" + id, Localized.same(id));
  }

  private List<String> ids(int part, ReportColumn side) {
    Set<String> found = new LinkedHashSet<>();
    counts.keySet().forEach(k -> found.add(k.get(part)));
    if (!isTiers(side)) {
      return List.copyOf(found);
    }
    Set<String> ids = new LinkedHashSet<>();
    scheme.orElseThrow().tiers().forEach(t -> ids.add(t.id()));
    if (counts.keySet().stream().anyMatch(k -> k.contains(Tier.UNCLASSIFIED))) {
      ids.add(Tier.UNCLASSIFIED);
    }
    String last = movement ? part == 0 ? Names.NEW : Names.LEFT : "";
    found.stream().sorted().filter(f -> !f.equals(last)).forEach(ids::add);
    if (movement) {
      ids.add(last);
    }
    return List.copyOf(ids);
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
            ? Table.Cell.of(new Value.Text(key), cells.names().phrase(Table.TOTAL))
            : Table.Cell.of(new Value.Text(key), name(rows, key)));
    for (String to : across) {
      made.add(cell(total ? "" : key, to, sum(down, List.of(to)), all));
    }
    made.add(cells.cell(value.format(), new Value.Number(all)));
    return new Table.Row(kind, key, made);
  }

  private Table.Cell cell(String from, String to, BigDecimal count, BigDecimal all) {
    Table.Cell plain = cells.cell(value.format(), new Value.Number(count));
    if (from.equals(Names.NEW) && to.equals(Names.LEFT)) {
      return cells.absent();
    }
    BigDecimal share =
        all.signum() == 0 ? BigDecimal.ZERO : count.divide(all, MathContext.DECIMAL64);
    return new Table.Cell(
        plain.value(),
        plain.text(),
        small(count, all, share),
        movement ? tone(from, to, count, share) : shade(from, count));
  }

  /** A row of nobody has no shares: a rate over nothing is a dash, which the row shows once. */
  private Optional<Localized> small(BigDecimal count, BigDecimal all, BigDecimal share) {
    if (all.signum() == 0) {
      return Optional.of(cells.absent().text());
    }
    return count.signum() == 0 ? Optional.empty() : Optional.of(cells.share(share));
  }

  private Table.Tone tone(String from, String to, BigDecimal count, BigDecimal share) {
    if (count.signum() == 0) {
      return Table.Tone.ZERO;
    }
    int before = scheme.map(s -> s.rank(from)).orElse(0);
    int now = scheme.map(s -> s.rank(to)).orElse(0);
    if (before == 0 || now == 0) {
      return Table.Tone.PLAIN;
    } else if (before == now) {
      return Table.Tone.STAY;
    }
    return Table.Tone.valueOf((now > before ? "UP" : "DOWN") + depth(DEPTHS, share));
  }

  private Table.Tone shade(String from, BigDecimal count) {
    BigDecimal most = counts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    if (count.signum() == 0 || from.isEmpty() || most.signum() == 0) {
      return count.signum() == 0 ? Table.Tone.ZERO : Table.Tone.PLAIN;
    }
    return Table.Tone.valueOf("HEAT" + depth(PARTS, count.divide(most, MathContext.DECIMAL64)));
  }

  private static long depth(List<BigDecimal> limits, BigDecimal share) {
    return 1 + limits.stream().filter(d -> share.compareTo(d) >= 0).count();
  }

  private List<Table.Column> heads(List<String> across) {
    List<Table.Column> heads = new ArrayList<>();
    heads.add(head(rows.name(), rows.label(), rows.format(), Optional.empty()));
    for (String id : across) {
      boolean tier = isTiers(columns) && !id.equals(Names.LEFT);
      heads.add(
          head(id, name(columns, id), value.format(), tier ? Optional.of(id) : Optional.empty()));
    }
    heads.add(
        head(Table.TOTAL, cells.names().phrase(Table.TOTAL), value.format(), Optional.empty()));
    return heads;
  }

  private Table.Column head(
      String name, Localized label, ColumnFormat format, Optional<String> tier) {
    return new Table.Column(name, label, format, cells.unit(format), tier);
  }
}
