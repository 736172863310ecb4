package org.tierbook.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Table;

/**
 * Two shares of each tier, back to back: how many customers to the left, how much value to the
 * right. Columns are found by their formats.
 *
 * @param order indexes of the grid's columns: count, change, share, tier, share, value; -1 for none
 * @param bars for each line of the grid
 */
public record Pyramid(Grid grid, List<Integer> order, List<Bars> bars) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Pyramid {
    order = List.copyOf(order);
    bars = List.copyOf(bars);
  }

  /** Lengths in per cent of the room for a bar, with two decimals. */
  public record Bars(String leftStart, String left, String right) {}

  /** Empty when the table isn't one of tiers or named layers with two shares. */
  static Optional<Pyramid> of(Table table, Grid grid) {
    int tier = nth(table, ColumnFormat.TIER, 0);
    int count = nth(table, ColumnFormat.COUNT, 0);
    int left = nth(table, ColumnFormat.SHARE, 0);
    int right = nth(table, ColumnFormat.SHARE, 1);
    int value = nth(table, ColumnFormat.MONEY, 0);
    boolean named = tier == 0 || nth(table, ColumnFormat.TEXT, 0) == 0;
    if (!named || count < 0 || left < 0 || right < 0 || value < 0) {
      return Optional.empty();
    }
    BigDecimal most = BigDecimal.ZERO;
    for (Grid.Line line : grid.lines()) {
      most = most.max(share(line, left)).max(share(line, right));
    }
    if (most.signum() == 0) {
      return Optional.empty();
    }
    List<Bars> bars = new ArrayList<>();
    for (Grid.Line line : grid.lines()) {
      BigDecimal length = percent(share(line, left), most);
      bars.add(
          new Bars(
              shown(HUNDRED.subtract(length)),
              shown(length),
              shown(percent(share(line, right), most))));
    }
    List<Integer> order = List.of(count, nth(table, ColumnFormat.CHANGE, 0), left, 0, right, value);
    return Optional.of(new Pyramid(grid, order, bars));
  }

  /** Whether the table has columns that the pyramid leaves out. */
  public boolean leavesOut() {
    return order.stream().filter(i -> i >= 0).count() < grid.heads().size();
  }

  private static int nth(Table table, ColumnFormat format, int which) {
    int seen = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).format() == format && seen++ == which) {
        return i;
      }
    }
    return -1;
  }

  private static BigDecimal share(Grid.Line line, int column) {
    return line.boxes().get(column).value().map(BigDecimal::new).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal percent(BigDecimal share, BigDecimal most) {
    return share.multiply(HUNDRED).divide(most, 2, RoundingMode.HALF_UP);
  }

  private static String shown(BigDecimal percent) {
    return percent.toPlainString();
  }
}
