package org.tierbook.customers;

import org.jspecify.annotations.Nullable;

/**
 * One record's values, a slot for each column that the file has: numbers and dates as longs,
 * everything else as text.
 */
final class Values {
  final long[] numbers;
  final @Nullable String[] texts;
  final boolean[] present;

  Values(int slots) {
    numbers = new long[slots];
    texts = new @Nullable String[slots];
    present = new boolean[slots];
  }
}
