package org.tierbook.customers;

import org.jspecify.annotations.Nullable;

/** Reads household ids as dense keys. */
final class HouseholdReader implements ValueReader {
  private final IdTable households;

  HouseholdReader(IdTable households) {
    this.households = households;
  }

  @Override
  public @Nullable Reason read(Cell cell, Values values, int slot) {
    cell.unwrap();
    if (cell.isDamaged()) {
      return Reason.DIGITS_LOST;
    }
    values.numbers[slot] = households.key(cell);
    return null;
  }
}
