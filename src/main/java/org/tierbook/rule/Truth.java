package org.tierbook.rule;

/**
 * The three answers of a condition, ordered so that "and" is the least and "or" the greatest
 * (Kleene).
 */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  static Truth of(boolean yes) {
    return yes ? TRUE : FALSE;
  }

  Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
