package org.tierbook.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares that add up: each is cut off, and what is left over goes to those that lost most. */
public final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * The share of each part as a fraction of 1 with {@code decimals} decimals, adding up to exactly
   * 1. For per cents with one decimal ask for 3. Among equal losses the earlier part gets more.
   *
   * @return empty when the parts add up to 0
   * @throws IllegalArgumentException when a part is negative
   */
  public static List<BigDecimal> shares(List<BigDecimal> parts, int decimals) {
    BigDecimal total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (parts.stream().anyMatch(p -> p.signum() < 0)) {
      throw new IllegalArgumentException("a negative part has no share");
    } else if (total.signum() == 0) {
      return List.of();
    }
    List<BigDecimal> scaled = parts.stream().map(p -> p.scaleByPowerOfTen(decimals)).toList();
    List<BigInteger> units =
        new ArrayList<>(
            scaled.stream().map(p -> p.divideToIntegralValue(total).toBigInteger()).toList());
    int left =
        BigInteger.TEN
            .pow(decimals)
            .subtract(units.stream().reduce(BigInteger.ZERO, BigInteger::add))
            .intValueExact();
    Comparator<Integer> loss = Comparator.comparing(i -> scaled.get(i).remainder(total));
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(loss.reversed())
        .limit(left)
        .forEach(i -> units.set(i, units.get(i).add(BigInteger.ONE)));
    return units.stream()
        .map(u -> new BigDecimal(u, decimals).setScale(decimals, RoundingMode.UNNECESSARY))
        .toList();
  }
}
