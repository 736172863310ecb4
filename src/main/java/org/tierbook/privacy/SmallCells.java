package org.tierbook.privacy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;
import org.tierbook.text.Phrases;

/**
 * Hides small groups from all staff. Counts from 1 to k-1 go, with the amounts, shares and means of
 * their row; further counts go so that no total gives them away; so do key figures that would.
 * Hidden cells look all the same, whether they are small or only guard a small one.
 */
public final class SmallCells {
  private final Table table;
  private final int minimum;
  private final Phrases phrases;
  private final CountGrid grid;
  private final BitSet hidden;

  private SmallCells(Table table, int minimum, Phrases phrases, Published published) {
    this.table = table;
    this.minimum = minimum;
    this.phrases = phrases;
    this.grid = CountGrid.of(table, published);
    this.hidden = Suppression.hide(grid, minimum);
  }

  /**
   * A result as the portal may show it.
   *
   * @param minimumCell smallest group that is shown; 1 shows all
   * @param published what other tables print of this one's margins
   * @param isCount whether a key figure counts customers
   * @param isWhole whether a key figure is of all whom the totals count
   * @param answer makes the answer sentence from the key figures that remain
   */
  public static ReportResult suppress(
      ReportResult result,
      int minimumCell,
      Phrases phrases,
      Published published,
      Predicate<String> isCount,
      Predicate<String> isWhole,
      Function<Map<String, Table.Cell>, Localized> answer) {
    if (minimumCell <= 1) {
      return result;
    }
    SmallCells cells = new SmallCells(result.table(), minimumCell, phrases, published);
    Map<String, Table.Cell> figures = cells.figures(result.figures(), isCount, isWhole);
    return new ReportResult(
        result.report(),
        result.scheme(),
        result.month(),
        result.unit(),
        answer.apply(figures),
        figures,
        cells.shown(),
        Optional.empty());
  }

  /** The tiers, by key of their rows, whose counts a shown table hides. */
  public static Set<String> hiddenRows(Table shown) {
    Set<String> hidden = new HashSet<>();
    for (Table.Row row : shown.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (shown.columns().get(i).format() == ColumnFormat.COUNT
            && row.cells().get(i).tone() == Table.Tone.WITHHELD) {
          hidden.add(row.key());
        }
      }
    }
    return hidden;
  }

  private Table shown() {
    List<Table.Row> rows = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      rows.add(shownRow(row));
    }
    return new Table(table.columns(), rows);
  }

  private Table.Row shownRow(int row) {
    Table.Row from = table.rows().get(row);
    boolean anyHidden =
        grid.cells().stream().anyMatch(c -> c.row() == row && isHidden(row, c.column()));
    boolean marginHidden =
        grid.cells().stream()
            .anyMatch(c -> c.row() == row && c.margin() && isHidden(row, c.column()));
    List<Table.Cell> cells = new ArrayList<>();
    for (int column = 0; column < from.cells().size(); column++) {
      Table.Cell cell = from.cells().get(column);
      boolean follows = anyHidden && followsFromCounts(table.columns().get(column).format());
      if (isHidden(row, column) || (follows && cell.tone() != Table.Tone.ABSENT)) {
        cells.add(withheld(phrases.both("report.withheld")));
      } else if (marginHidden && cell.small().isPresent()) {
        cells.add(new Table.Cell(cell.value(), cell.text(), Optional.empty(), cell.tone()));
      } else {
        cells.add(cell);
      }
    }
    return new Table.Row(from.kind(), from.key(), cells);
  }

  private boolean isHidden(int row, int column) {
    int index = grid.index(row, column);
    return index >= 0 && hidden.get(index);
  }

  private static boolean followsFromCounts(ColumnFormat format) {
    return switch (format) {
      case MONEY, SHARE, RATIO, CHANGE -> true;
      default -> false;
    };
  }

  private Map<String, Table.Cell> figures(
      Map<String, Table.Cell> from, Predicate<String> isCount, Predicate<String> isWhole) {
    Map<String, Table.Cell> figures = new LinkedHashMap<>();
    Set<BigDecimal> printed = printed();
    boolean totals = CountGrid.hasTotals(table);
    from.forEach(
        (name, cell) ->
            figures.put(
                name, figure(cell, isCount.test(name), totals && isWhole.test(name), printed)));
    return figures;
  }

  private Table.Cell figure(
      Table.Cell cell, boolean count, boolean whole, Set<BigDecimal> printed) {
    if (!(cell.value() instanceof Value.Number number)) {
      return cell;
    }
    BigDecimal value = number.number();
    if (count && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(minimum)) < 0) {
      return withheld(phrases.both("report.fewer", "count", Integer.toString(minimum)));
    }
    return hidden.isEmpty() || whole || follows(value, printed)
        ? cell
        : withheld(phrases.both("report.some"));
  }

  /**
   * Whether a reader could work a figure out from what is printed: then showing it gives nothing
   * away.
   */
  private boolean follows(BigDecimal value, Set<BigDecimal> printed) {
    if (value.signum() == 0 || printed.contains(value.stripTrailingZeros())) {
      return true;
    }
    for (BigDecimal a : printed) {
      for (BigDecimal b : printed) {
        boolean share = b.signum() != 0 && near(a.divide(b, MathContext.DECIMAL64), value);
        boolean difference = grid.withheld().isEmpty() && a.subtract(b).compareTo(value) == 0;
        if (share || difference) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean near(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs().setScale(9, RoundingMode.DOWN).signum() == 0;
  }

  /**
   * Numbers of cells that stay, and the sums that readers know, less every number that is hidden.
   */
  private Set<BigDecimal> printed() {
    Set<BigDecimal> printed = new HashSet<>();
    Set<BigDecimal> secret = new HashSet<>();
    for (Table.Row row : shown().rows()) {
      for (Table.Cell cell : row.cells()) {
        if (cell.value() instanceof Value.Number number) {
          printed.add(number.number().stripTrailingZeros());
        }
      }
    }
    for (int i = 0; i < grid.cells().size(); i++) {
      if (hidden.get(i)) {
        secret.add(BigDecimal.valueOf(grid.cells().get(i).count()).stripTrailingZeros());
      }
    }
    if (!grid.withheld().isEmpty()) {
      printed.clear(); // of the cells only margins: else moves could equal a cell by chance
      for (int i = 0; i < grid.cells().size(); i++) {
        if (grid.cells().get(i).margin()) {
          printed.add(BigDecimal.valueOf(grid.cells().get(i).count()).stripTrailingZeros());
        }
      }
      grid.withheld().forEach(s -> secret.add(total(s)));
    }
    for (CountGrid.Sum sum : grid.sums()) {
      long parts =
          sum.cells().stream()
              .filter(c -> grid.factor(sum, c) > 0)
              .mapToLong(c -> grid.cells().get(c).count())
              .sum();
      if (sum.cells().stream().noneMatch(c -> grid.factor(sum, c) < 0)) {
        printed.add(BigDecimal.valueOf(parts).stripTrailingZeros());
      }
    }
    printed.removeAll(secret);
    return printed;
  }

  private BigDecimal total(CountGrid.Sum sum) {
    long total = sum.cells().stream().mapToLong(c -> grid.cells().get(c).count()).sum();
    return BigDecimal.valueOf(total).stripTrailingZeros();
  }

  private static Table.Cell withheld(Localized text) {
    return new Table.Cell(new Value.Unknown(), text, Optional.empty(), Table.Tone.WITHHELD);
  }
}
