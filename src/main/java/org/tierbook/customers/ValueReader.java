package org.tierbook.customers;

import org.jspecify.annotations.Nullable;

/** Reads a column's fields. */
interface ValueReader {
  /**
   * Puts the field's value, which isn't missing, into its slot; returns why it can't, else null.
   */
  @Nullable Reason read(Cell cell, Values values, int slot);
}
