package org.tierbook.customers;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One record's values, a slot for each column that the file has: numbers and dates as longs,
 * everything else as text in UTF-8, in arrays that never change.
 */
final class Values {
  final long[] numbers;
  final byte[] @Nullable [] texts;
  final boolean[] present;

  Values(int slots) {
    numbers = new long[slots];
    texts = new byte[slots] @Nullable [];
    present = new boolean[slots];
  }

  /** The text in a slot, null where there is none. */
  @Nullable String text(int slot) {
    byte[] utf8 = present[slot] ? texts[slot] : null;
    return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
  }
}
