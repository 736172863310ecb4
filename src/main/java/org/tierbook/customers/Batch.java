package org.tierbook.customers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some rows' values, copied so that the next rows can be read while these are stored. */
final class Batch {
  static final int ROWS = 512;

  private final int slots;
  final int[] keys = new int[ROWS];
  final String[] ids = new String[ROWS];
  private final long[] numbers;
  private final @Nullable String[] texts;
  private final boolean[] present;
  private int size;

  Batch(int slots) {
    this.slots = slots;
    numbers = new long[ROWS * slots];
    texts = new @Nullable String[ROWS * slots];
    present = new boolean[ROWS * slots];
    Arrays.fill(ids, "");
  }

  void add(int key, String id, Values values) {
    keys[size] = key;
    ids[size] = id;
    System.arraycopy(values.numbers, 0, numbers, size * slots, slots);
    System.arraycopy(values.texts, 0, texts, size * slots, slots);
    System.arraycopy(values.present, 0, present, size * slots, slots);
    size++;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == ROWS;
  }

  /** Puts a row back into the form in which it was read. */
  void copy(int row, Values values) {
    System.arraycopy(numbers, row * slots, values.numbers, 0, slots);
    System.arraycopy(texts, row * slots, values.texts, 0, slots);
    System.arraycopy(present, row * slots, values.present, 0, slots);
  }
}
