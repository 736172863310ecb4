package org.tierbook.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Table;
import org.tierbook.model.Value;

/**
 * The counts of a table, and the sums that its reader knows of them: each row and column against
 * its total, and in a cross-table all moves up, all moves down, and all that stayed, because the
 * key figures print those.
 */
final class CountGrid {
  /**
   * A count at a row and column of the table; a margin is a total.
   *
   * @param elsewhere whether another table prints it, {@link Elsewhere#NO} if none does
   */
  record Cell(int row, int column, long count, boolean margin, Elsewhere elsewhere) {}

  /** What another table does with a count. */
  enum Elsewhere {
    NO,
    SHOWN,
    HIDDEN
  }

  /**
   * Counts that add up to the one total among them, or, without a margin, to a number printed
   * elsewhere.
   */
  record Sum(List<Integer> cells) {
    Sum {
      cells = List.copyOf(cells);
    }
  }

  private final List<Cell> cells = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Sum> moves = new ArrayList<>();
  private final List<Sum> withheld = new ArrayList<>();
  private final Map<List<Integer>, Integer> places = new LinkedHashMap<>();
  private final boolean crossed;
  private final Set<Integer> wholes = new TreeSet<>();

  private final Published published;

  private CountGrid(boolean crossed, Published published) {
    this.crossed = crossed;
    this.published = published;
  }

  static CountGrid of(Table table, Published published) {
    boolean crossed = table.crossed();
    CountGrid grid = new CountGrid(crossed, published);
    List<Split> splits = crossed ? List.of() : Split.of(table);
    splits.forEach(s -> grid.wholes.add(s.whole()));
    for (int row = 0; row < table.rows().size(); row++) {
      grid.addRow(table, row);
    }
    for (int column = 0; column < table.columns().size() && hasTotals(table); column++) {
      int at = column;
      grid.addSum(grid.cells.stream().filter(c -> c.column() == at).toList());
    }
    grid.addSections(table);
    grid.addSteps(table);
    for (Split split : splits) {
      for (int row = 0; row < table.rows().size(); row++) {
        grid.addSplit(row, split);
      }
    }
    if (grid.crossed) {
      for (int row = 0; row < table.rows().size(); row++) {
        int at = row;
        grid.addSum(grid.cells.stream().filter(c -> c.row() == at).toList());
      }
      grid.addGroups(table);
    }
    return grid;
  }

  /** Shares give a total away even where no total row is printed. */
  static boolean hasTotals(Table table) {
    return table.rows().stream().anyMatch(r -> r.kind() == Table.Kind.TOTAL)
        || table.columns().stream().anyMatch(c -> c.format() == ColumnFormat.SHARE);
  }

  private void addRow(Table table, int row) {
    boolean total = table.rows().get(row).kind() == Table.Kind.TOTAL;
    for (int column = 0; column < table.columns().size(); column++) {
      if (table.columns().get(column).format() != ColumnFormat.COUNT) {
        continue;
      }
      if (table.rows().get(row).cells().get(column).value() instanceof Value.Number number) {
        boolean margin =
            total
                || wholes.contains(column)
                || (crossed && table.columns().get(column).name().equals(Table.TOTAL));
        places.put(List.of(row, column), cells.size());
        long count = number.number().longValue();
        cells.add(
            new Cell(
                row, column, count, margin, margin ? elsewhere(table, row, column) : Elsewhere.NO));
      }
    }
  }

  private Elsewhere elsewhere(Table table, int row, int column) {
    Optional<String> tier = table.columns().get(column).tier();
    boolean total = table.rows().get(row).kind() == Table.Kind.TOTAL;
    if (!crossed) {
      return Elsewhere.NO;
    } else if (total) {
      return tier.isPresent() ? of(published.hiddenNow(), tier.get()) : Elsewhere.NO;
    }
    String key = table.rows().get(row).key();
    boolean isTier = table.columns().stream().anyMatch(c -> c.tier().equals(Optional.of(key)));
    return isTier ? of(published.hiddenBefore(), key) : Elsewhere.NO;
  }

  private static Elsewhere of(Optional<Set<String>> hidden, String tier) {
    return hidden
        .map(tiers -> tiers.contains(tier) ? Elsewhere.HIDDEN : Elsewhere.SHOWN)
        .orElse(Elsewhere.NO);
  }

  /**
   * Whether nothing may be hidden at this place because another table prints it: then zeros take
   * part in the hiding.
   */
  boolean hidesZeros() {
    return cells.stream().anyMatch(c -> c.elsewhere() == Elsewhere.SHOWN);
  }

  /**
   * Rows that say the same in a first column of words split one population: their sum is known from
   * their shares, and from the other splits of it.
   */
  private void addSections(Table table) {
    if (table.columns().get(0).format() != ColumnFormat.TEXT) {
      return;
    }
    Map<List<Object>, List<Cell>> sections = new LinkedHashMap<>();
    for (Cell cell : cells) {
      if (!cell.margin()) {
        String name = table.rows().get(cell.row()).cells().get(0).text().zh();
        sections.computeIfAbsent(List.of(name, cell.column()), s -> new ArrayList<>()).add(cell);
      }
    }
    sections.values().stream().filter(s -> s.size() > 1).forEach(this::addSum);
  }

  private void addSplit(int row, Split split) {
    List<Integer> parts =
        List.of(index(row, split.one()), index(row, split.other()), index(row, split.whole()));
    if (!parts.contains(-1)) {
      sums.add(new Sum(parts));
    }
  }

  /** From an opening to a closing count: the steps between add up to what the two differ by. */
  private void addSteps(Table table) {
    int change = -1;
    for (int i = 0; i < table.columns().size(); i++) {
      change = table.columns().get(i).format() == ColumnFormat.CHANGE ? i : change;
    }
    if (change < 0 || hasTotals(table)) {
      return;
    }
    int at = change;
    addSum(
        cells.stream()
            .filter(
                c ->
                    table.rows().get(c.row()).cells().get(at).value() instanceof Value.Number n
                        && n.number().abs().longValue() == c.count())
            .toList());
  }

  private void addGroups(Table table) {
    Map<String, List<Cell>> groups = new LinkedHashMap<>();
    for (Cell cell : cells) {
      String tone = table.rows().get(cell.row()).cells().get(cell.column()).tone().name();
      String group = tone.startsWith("UP") ? "UP" : tone.startsWith("DOWN") ? "DOWN" : tone;
      if (!cell.margin() && List.of("UP", "DOWN", "STAY").contains(group)) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(cell);
      }
    }
    int before = sums.size();
    groups.values().forEach(this::addSum);
    moves.addAll(sums.subList(before, sums.size()));
  }

  /**
   * Takes it that the key figures of all moves up and all moves down are withheld; false when they
   * are already.
   */
  boolean withholdMoves() {
    boolean any = !moves.isEmpty();
    sums.removeAll(moves);
    withheld.addAll(moves);
    moves.clear();
    return any;
  }

  /** The sums whose key figures are withheld. */
  List<Sum> withheld() {
    return withheld;
  }

  private void addSum(List<Cell> parts) {
    if (!parts.isEmpty()) {
      sums.add(new Sum(parts.stream().map(c -> index(c.row(), c.column())).toList()));
    }
  }

  int index(int row, int column) {
    return places.getOrDefault(List.of(row, column), -1);
  }

  List<Cell> cells() {
    return cells;
  }

  List<Sum> sums() {
    return sums;
  }

  boolean crossed() {
    return crossed;
  }

  /**
   * The factor of a cell in a sum whose parts minus its total are nothing: 1 for a part, -1 for the
   * total. In the sum of a total row or column the grand total is the one that all others add up
   * to.
   */
  int factor(Sum sum, int cell) {
    if (!cells.get(cell).margin()) {
      return 1;
    }
    boolean allMargins = sum.cells().stream().allMatch(c -> cells.get(c).margin());
    return allMargins && cell != sum.cells().get(sum.cells().size() - 1) ? 1 : -1;
  }
}
