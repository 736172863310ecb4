package org.tierbook.customers;

/**
 * How long the customer numbers of a month are, of those that are digits alone.
 *
 * @param shortest digits of the shortest, 0 when there are none
 * @param zeros how many begin with a zero
 * @param line where the first of the shortest stands
 */
record IdWidths(int shortest, int longest, long zeros, long line) {
  static final IdWidths NONE = new IdWidths(0, 0, 0, 0);

  /**
   * Whether this month's numbers lost the zeros that another's have: the same customers would look
   * like others.
   */
  boolean lostZerosOf(IdWidths other) {
    if (shortest == 0 || other.shortest == 0 || shortest >= other.shortest) {
      return false;
    }
    boolean fixed = shortest == longest && other.shortest == other.longest;
    return fixed || (zeros == 0 && other.zeros > 0);
  }

  /** Such as {@code 6} or {@code 4-6}. */
  String text() {
    return shortest == longest ? Integer.toString(shortest) : shortest + "-" + longest;
  }

  /** Counts them. */
  static final class Count {
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private long zeros;
    private long line;

    /** Looks at a number that is digits alone. */
    void see(Cell id, long at) {
      int length = id.length();
      if (length < shortest) {
        shortest = length;
        line = at;
      }
      longest = Math.max(longest, length);
      zeros += id.at(0) == '0' ? 1 : 0;
    }

    IdWidths widths() {
      return longest == 0 ? NONE : new IdWidths(shortest, longest, zeros, line);
    }
  }
}
