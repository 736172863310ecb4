package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import org.tierbook.text.Localized;

/**
 * What changes from a tier to the next better one.
 *
 * @param more what the upper tier alone is given
 * @param other what both are given, but not alike
 * @param less what the lower tier alone is given
 */
public record MatrixStep(
    TierMark lower, TierMark upper, List<Change> more, List<Change> other, List<Change> less) {
  /** A benefit, and what each of the two gets. */
  public record Change(Localized name, Localized lower, Localized upper) {}

  /** Every pair of neighbours, the best first. */
  static List<MatrixStep> all(Matrix matrix) {
    List<MatrixStep> steps = new ArrayList<>();
    for (int i = 0; i + 1 < matrix.tiers().size(); i++) {
      steps.add(
          new MatrixStep(
              matrix.tiers().get(i + 1),
              matrix.tiers().get(i),
              changes(matrix, i, "more"),
              changes(matrix, i, "other"),
              changes(matrix, i, "less")));
    }
    return steps;
  }

  private static List<Change> changes(Matrix matrix, int upper, String step) {
    return matrix.groups().stream()
        .flatMap(g -> g.lines().stream())
        .filter(l -> l.cells().get(upper).step().equals(step))
        .map(
            l -> new Change(l.name(), l.cells().get(upper + 1).text(), l.cells().get(upper).text()))
        .toList();
  }
}
