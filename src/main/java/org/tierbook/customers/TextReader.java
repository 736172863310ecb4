package org.tierbook.customers;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads words and ids. */
final class TextReader implements ValueReader {
  private final Words words;
  private final boolean id;

  /**
   * @param id whether it's an id, whose digits count
   */
  TextReader(boolean id) {
    this(id, Cell::copy);
  }

  /**
   * @param meaning what stands for a word
   */
  TextReader(boolean id, Function<Cell, byte @Nullable []> meaning) {
    this.id = id;
    words = new Words(meaning);
  }

  @Override
  public @Nullable Reason read(Cell cell, Values values, int slot) {
    cell.unwrap();
    if (id && cell.isDamaged()) {
      return Reason.DIGITS_LOST;
    }
    values.texts[slot] = words.of(cell);
    return null;
  }
}
