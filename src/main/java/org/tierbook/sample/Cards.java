package org.tierbook.sample;

import java.util.List;

/** The limits of the sample's family wealth card, from gold up, in yuan. */
final class Cards {
  static final int SILVER = 0;
  static final int GOLD = 1;
  static final int PLATINUM = 2;
  static final int BLACK_GOLD = 3;

  private static final long[] OWN = {100_000, 300_000, 1_000_000};
  private static final long[] MEAN = {80_000, 250_000, 800_000};
  private static final long MOST = 6_000_000;

  private Cards() {}

  /** What somebody alone needs, whose household mean is their own: 0 for silver. */
  static long from(int tier) {
    return tier == SILVER ? 500 : MEAN[tier - 1];
  }

  /** Where the next card starts. */
  static long to(int tier) {
    return tier == BLACK_GOLD ? MOST : MEAN[tier];
  }

  /** The card that a customer earns: by their own assets, or by the mean of the household. */
  static int of(Person person, List<Person> household) {
    long sum = 0;
    for (Person member : household) {
      sum += member.aum;
    }
    int tier = SILVER;
    while (tier < BLACK_GOLD && (person.aum >= OWN[tier] || sum >= MEAN[tier] * household.size())) {
      tier++;
    }
    return tier;
  }
}
