package org.tierbook.privacy;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides which counts of a table are hidden: those from 1 to k-1, and as many others as it takes
 * that nobody can subtract. Rule: no total beside exactly one hidden count; the hidden counts of a
 * total add up to k at least; every hidden count has another value that agrees with all that is
 * shown.
 */
final class Suppression {
  private final CountGrid grid;
  private final int minimum;
  private final BitSet hidden = new BitSet();

  private Suppression(CountGrid grid, int minimum) {
    this.grid = grid;
    this.minimum = minimum;
  }

  /** The indices of the hidden cells of a grid. */
  static BitSet hide(CountGrid grid, int minimum) {
    Suppression suppression = new Suppression(grid, minimum);
    suppression.start();
    boolean more = true;
    while (more) {
      more = suppression.hideOneMore();
    }
    return suppression.hidden;
  }

  private void start() {
    hidden.clear();
    for (int i = 0; i < grid.cells().size(); i++) {
      long count = grid.cells().get(i).count();
      boolean elsewhere = grid.cells().get(i).elsewhere() == CountGrid.Elsewhere.HIDDEN;
      hidden.set(i, (count > 0 && count < minimum) || (elsewhere && count > 0));
    }
  }

  private boolean hideOneMore() {
    for (CountGrid.Sum sum : grid.sums()) {
      if (isOpen(sum) && hideSmallest(sum)) {
        return true;
      }
    }
    BitSet known = Moves.determined(grid, hidden);
    for (int cell = known.nextSetBit(0); cell >= 0; cell = known.nextSetBit(cell + 1)) {
      int open = cell;
      for (CountGrid.Sum sum : grid.sums()) {
        if (sum.cells().contains(open) && hideSmallest(sum)) {
          return true;
        }
      }
    }
    if (!known.isEmpty() && grid.withholdMoves()) {
      start();
      return true;
    }
    return !known.isEmpty() && hideSmallest(everything());
  }

  private CountGrid.Sum everything() {
    return new CountGrid.Sum(IntStream.range(0, grid.cells().size()).boxed().toList());
  }

  /** A zero that can be worked out tells of nobody. */
  private boolean isOpen(CountGrid.Sum sum) {
    List<Integer> out = sum.cells().stream().filter(hidden::get).toList();
    if (out.isEmpty()) {
      return false;
    }
    boolean totalHidden = out.stream().anyMatch(c -> grid.factor(sum, c) < 0);
    long together = out.stream().mapToLong(c -> grid.cells().get(c).count()).sum();
    return (out.size() == 1 && together > 0)
        || (together > 0 && !totalHidden && together < Math.max(minimum, out.size() + 1));
  }

  /**
   * For a zero: in how many sums it would be hidden alone, and so be known; at least 1, so that
   * zeros come last.
   */
  private long loneSums(int cell) {
    return grid.cells().get(cell).count() > 0
        ? 0
        : 1
            + grid.sums().stream()
                .filter(s -> s.cells().contains(cell))
                .filter(s -> s.cells().stream().noneMatch(hidden::get))
                .count();
  }

  private boolean mayHide(CountGrid.Cell cell) {
    return cell.elsewhere() != CountGrid.Elsewhere.SHOWN
        && (cell.count() > 0 || (grid.hidesZeros() && !cell.margin()));
  }

  /**
   * Hides the smallest part still shown, or the total when no part is left. Zeros stay where they
   * can: there is nobody to protect. What another table prints can't be hidden here.
   */
  private boolean hideSmallest(CountGrid.Sum sum) {
    Optional<Integer> next =
        sum.cells().stream()
            .filter(c -> !hidden.get(c) && mayHide(grid.cells().get(c)))
            .min(
                Comparator.<Integer, Long>comparing(this::loneSums)
                    .thenComparing(c -> grid.cells().get(c).margin())
                    .thenComparing(c -> grid.cells().get(c).count())
                    .thenComparing(c -> c));
    next.ifPresent(hidden::set);
    return next.isPresent();
  }
}
