package org.tierbook.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds hidden counts that follow from what is shown. A hidden count is safe when a move exists:
 * whole numbers added to the hidden counts that keep every printed sum and every hidden count at 1
 * or more, or at 0 where zeros can be hidden. Moves are sought among the basis of the sums' null
 * space and its pairs; not finding one only hides more.
 */
final class Moves {
  private static final double EPSILON = 1e-9;
  private static final int PAIRS = 48;
  private static final int LARGEST_FACTOR = 6;

  private Moves() {}

  static BitSet determined(CountGrid grid, BitSet hidden) {
    // Large counts first: elimination solves for them, and they can bear the small ones' moves.
    int[] variables =
        hidden.stream()
            .boxed()
            .sorted(Comparator.<Integer>comparingLong(i -> -grid.cells().get(i).count()))
            .mapToInt(i -> i)
            .toArray();
    BitSet open = new BitSet();
    hidden.stream().filter(i -> grid.cells().get(i).count() > 0).forEach(open::set);
    if (variables.length == 0) {
      return open;
    }
    List<long[]> basis = basis(matrix(grid, variables), variables.length);
    for (int i = 0; i < basis.size() && !open.isEmpty(); i++) {
      clear(open, grid, variables, basis.get(i));
      for (int j = 0; j < i && basis.size() <= PAIRS; j++) {
        clear(open, grid, variables, sum(basis.get(i), basis.get(j), 1));
        clear(open, grid, variables, sum(basis.get(i), basis.get(j), -1));
      }
    }
    return open;
  }

  private static void clear(BitSet open, CountGrid grid, int[] variables, long[] move) {
    for (int sign = -1; sign <= 1; sign += 2) {
      if (isPossible(grid, variables, move, sign)) {
        for (int i = 0; i < move.length; i++) {
          if (move[i] != 0) {
            open.clear(variables[i]);
          }
        }
        return;
      }
    }
  }

  private static boolean isPossible(CountGrid grid, int[] variables, long[] move, int sign) {
    for (int i = 0; i < move.length; i++) {
      if (grid.cells().get(variables[i]).count() + sign * move[i] < (grid.hidesZeros() ? 0 : 1)) {
        return false;
      }
    }
    return true;
  }

  private static long[] sum(long[] a, long[] b, int factor) {
    long[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * b[i];
    }
    return sum;
  }

  private static double[][] matrix(CountGrid grid, int[] variables) {
    List<double[]> rows = new ArrayList<>();
    for (CountGrid.Sum sum : grid.sums()) {
      double[] row = new double[variables.length];
      boolean any = false;
      for (int i = 0; i < variables.length; i++) {
        if (sum.cells().contains(variables[i])) {
          row[i] = grid.factor(sum, variables[i]);
          any = true;
        }
      }
      if (any) {
        rows.add(row);
      }
    }
    return rows.toArray(double[][]::new);
  }

  /** The null space of a matrix, as whole-number vectors, by Gauss-Jordan elimination. */
  private static List<long[]> basis(double[][] a, int columns) {
    int[] pivotRow = new int[columns];
    int rank = 0;
    for (int column = 0; column < columns; column++) {
      pivotRow[column] = -1;
      int best = rank;
      for (int row = rank; row < a.length; row++) {
        best = Math.abs(a[row][column]) > Math.abs(a[best][column]) ? row : best;
      }
      if (rank < a.length && Math.abs(a[best][column]) > EPSILON) {
        double[] row = a[best];
        a[best] = a[rank];
        a[rank] = row;
        eliminate(a, rank, column);
        pivotRow[column] = rank++;
      }
    }
    List<long[]> basis = new ArrayList<>();
    for (int free = 0; free < columns; free++) {
      if (pivotRow[free] < 0) {
        double[] vector = new double[columns];
        vector[free] = 1;
        for (int column = 0; column < columns; column++) {
          vector[column] = pivotRow[column] < 0 ? vector[column] : -a[pivotRow[column]][free];
        }
        addWhole(basis, vector);
      }
    }
    return basis;
  }

  private static void eliminate(double[][] a, int pivot, int column) {
    double by = a[pivot][column];
    for (int i = 0; i < a[pivot].length; i++) {
      a[pivot][i] /= by;
    }
    for (int row = 0; row < a.length; row++) {
      double factor = a[row][column];
      if (row != pivot && factor != 0) {
        for (int i = 0; i < a[row].length; i++) {
          a[row][i] -= factor * a[pivot][i];
        }
      }
    }
  }

  private static void addWhole(List<long[]> basis, double[] vector) {
    for (int factor = 1; factor <= LARGEST_FACTOR; factor++) {
      long[] whole = new long[vector.length];
      boolean fits = true;
      for (int i = 0; i < vector.length; i++) {
        whole[i] = Math.round(vector[i] * factor);
        fits &= Math.abs(vector[i] * factor - whole[i]) < EPSILON * 100;
      }
      if (fits) {
        basis.add(whole);
        return;
      }
    }
  }
}
