package org.tierbook.sample;

import java.util.SplittableRandom;

/** Chance with a seed; {@link SplittableRandom} is specified, so it rolls the same everywhere. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0 up to, and not, {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From {@code low} to {@code high}, both possible. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  long between(long low, long high) {
    return low + random.nextLong(high - low + 1);
  }

  /** True in so many of 1,000 cases. */
  boolean permille(int share) {
    return random.nextInt(1000) < share;
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  /** An index by weight. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int at = random.nextInt(sum);
    int index = 0;
    while (at >= weights[index]) {
      at -= weights[index++];
    }
    return index;
  }
}
