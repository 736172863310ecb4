package org.tierbook.customers;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What words stand for: worked out once for words that come again and again. */
final class Words {
  private static final int CACHE = 1 << 10;
  private static final int LONGEST_CACHED = 24;

  private final Function<Cell, byte @Nullable []> meaning;
  private final byte[] @Nullable [] words = new byte[CACHE] @Nullable [];
  private final byte[] @Nullable [] meanings = new byte[CACHE] @Nullable [];

  /**
   * @param meaning what a word stands for, null for nothing; always the same for a word
   */
  Words(Function<Cell, byte @Nullable []> meaning) {
    this.meaning = meaning;
  }

  byte @Nullable [] of(Cell cell) {
    if (cell.length() > LONGEST_CACHED) {
      return meaning.apply(cell);
    }
    int slot = cell.hash() & (CACHE - 1);
    byte[] known = words[slot];
    if (known == null || !cell.is(known)) {
      words[slot] = cell.copy();
      meanings[slot] = meaning.apply(cell);
    }
    return meanings[slot];
  }
}
