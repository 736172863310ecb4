package org.tierbook.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A made-up customer: what stays, and what the months change. Money in yuan. */
final class Person {
  final int number;
  final String name;
  final LocalDate born;
  final LocalDate opened;
  final int household;
  final int familySize;
  final long traits;
  int branch;
  int manager = -1;
  long aum;
  int tier;
  int card;

  /**
   * Money that came in at once this month, or went out when negative; what markets do isn't in it.
   */
  long flow;

  @Nullable String event;
  @Nullable LocalDate closed;
  @Nullable LocalDate contacted;

  Person(
      int number,
      String name,
      LocalDate born,
      LocalDate opened,
      int household,
      int familySize,
      long traits) {
    this.number = number;
    this.name = name;
    this.born = born;
    this.opened = opened;
    this.household = household;
    this.familySize = familySize;
    this.traits = traits;
  }

  /** One in a hundred has no daily average on file. */
  boolean isUnmeasured() {
    return household == 0 && trait(3, 100) == 0 && opened.getYear() < 2026;
  }

  /** 0 to {@code bound}-1: a trait that stays the same over the months. */
  int trait(int which, int bound) {
    long mixed = (traits + which * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 32), bound);
  }
}
