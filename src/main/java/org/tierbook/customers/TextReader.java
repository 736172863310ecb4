package org.tierbook.customers;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads words and ids; words that come again and again are made once. */
final class TextReader implements ValueReader {
  private static final int CACHE = 1 << 10;
  private static final int LONGEST_CACHED = 24;

  private final boolean id;
  private final byte[] @Nullable [] bytes = new byte[CACHE] @Nullable [];
  private final @Nullable String[] texts = new @Nullable String[CACHE];

  /**
   * @param id whether it's an id, whose digits count
   */
  TextReader(boolean id) {
    this.id = id;
  }

  @Override
  public @Nullable Reason read(Cell cell, Values values, int slot) {
    cell.unwrap();
    if (id && cell.isDamaged()) {
      return Reason.DIGITS_LOST;
    }
    values.texts[slot] = text(cell);
    return null;
  }

  String text(Cell cell) {
    if (cell.length() > LONGEST_CACHED) {
      return cell.text();
    }
    int slot = cell.hash() & (CACHE - 1);
    byte[] known = bytes[slot];
    if (known == null || !cell.is(known)) {
      bytes[slot] = Arrays.copyOfRange(cell.bytes(), cell.start(), cell.end());
      texts[slot] = cell.text();
    }
    return Objects.requireNonNull(texts[slot]);
  }
}
