package org.tierbook.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant. */
final class Suggestion {
  private static final int SHOWN = 20;

  private Suggestion() {}

  /** The nearest candidate, when it's near enough to be a slip; the first of equals. */
  static Optional<String> nearest(String word, Collection<String> candidates) {
    int best = Math.max(1, word.length() / 3) + 1;
    String nearest = null;
    for (String candidate : candidates) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < best) {
        best = distance;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** The first of what is allowed, for a hint. */
  static String list(Collection<String> allowed) {
    String shown = String.join(", ", allowed.stream().limit(SHOWN).toList());
    return allowed.size() > SHOWN ? shown + ", …" : shown;
  }

  /** Edits from one word to the other: insert, delete, replace, swap neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : cheapest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int edit = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(edit, d[i - 2][j - 2] + 1) : edit;
  }
}
