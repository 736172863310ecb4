package org.tierbook.customers;

import java.math.BigDecimal;

/** Sums of the money columns, in slot order. */
final class MoneySums {
  private final int[] slots;
  private final long[] cents;

  MoneySums(Plan plan) {
    slots =
        java.util.stream.IntStream.range(0, plan.slots().size())
            .filter(i -> plan.slots().get(i).isMoney())
            .toArray();
    cents = new long[slots.length];
  }

  void add(Values values) {
    for (int i = 0; i < slots.length; i++) {
      if (values.present[slots[i]]) {
        cents[i] = Math.addExact(cents[i], values.numbers[slots[i]]);
      }
    }
  }

  int size() {
    return slots.length;
  }

  int slot(int index) {
    return slots[index];
  }

  BigDecimal yuan(int index) {
    return BigDecimal.valueOf(cents[index], 2);
  }
}
