package org.tierbook.privacy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of a customer the lists of bundles and office show. */
public enum Profile {
  /** No lists at all. */
  SUMMARY,
  /** The customer number in full, the name masked, amounts to the nearest 1,000 yuan. */
  MASKED,
  /** Everything; needs a reason, which the manifest records. */
  FULL;

  private static final BigDecimal STEP = BigDecimal.valueOf(1_000);

  public boolean hasLists() {
    return this != SUMMARY;
  }

  /** A customer's name as this profile shows it. */
  public String name(String name) {
    return this == FULL ? name : Masks.name(name);
  }

  /** An amount in yuan as this profile shows it. */
  public BigDecimal money(BigDecimal yuan) {
    return this == FULL ? yuan : yuan.divide(STEP, 0, RoundingMode.HALF_UP).multiply(STEP);
  }
}
