package org.tierbook.privacy;

import java.util.Optional;
import java.util.Set;

/**
 * What other tables of the portal say about a cross-table's margins: each tier's count in the month
 * and in the one before.
 *
 * @param hiddenNow tiers whose counts the month's structure hides; absent when no table prints them
 * @param hiddenBefore the same of the month before
 */
public record Published(Optional<Set<String>> hiddenNow, Optional<Set<String>> hiddenBefore) {
  /** No other table says anything. */
  public static final Published NOTHING = new Published(Optional.empty(), Optional.empty());
}
