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
    for (int i = 0; i < grid.cells().size(); i++) {
      long count = grid.cells().get(i).count();
      suppression.hidden.set(i, count > 0 && count < minimum);
    }
    boolean more = true;
    while (more) {
      more = suppression.hideOneMore();
    }
    return suppression.hidden;
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
    return !known.isEmpty() && hideSmallest(everything());
  }

  private CountGrid.Sum everything() {
    return new CountGrid.Sum(IntStream.range(0, grid.cells().size()).boxed().toList());
  }

  private boolean isOpen(CountGrid.Sum sum) {
    List<Integer> out = sum.cells().stream().filter(hidden::get).toList();
    if (out.isEmpty()) {
      return false;
    }
    boolean totalHidden = out.stream().anyMatch(c -> grid.factor(sum, c) < 0);
    long together = out.stream().mapToLong(c -> grid.cells().get(c).count()).sum();
    return out.size() == 1 || (!totalHidden && together < Math.max(minimum, out.size() + 1));
  }

  /**
   * Hides the smallest part still shown, or the total when no part is left. Zeros stay: there is
   * nobody to protect.
   */
  private boolean hideSmallest(CountGrid.Sum sum) {
    Optional<Integer> next =
        sum.cells().stream()
            .filter(c -> !hidden.get(c) && grid.cells().get(c).count() > 0)
            .min(
                Comparator.<Integer, Boolean>comparing(c -> grid.cells().get(c).margin())
                    .thenComparing(c -> grid.cells().get(c).count())
                    .thenComparing(c -> c));
    next.ifPresent(hidden::set);
    return next.isPresent();
  }
}
