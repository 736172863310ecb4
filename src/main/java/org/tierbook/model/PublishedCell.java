package org.tierbook.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A cell: published, derived from others, or lost.
 *
 * @param value absent when unknown
 * @param low smallest value that agrees with the rest, where known
 * @param high largest
 * @param assumption what a derived value rests on beyond arithmetic
 */
public record PublishedCell(
    State state,
    Optional<BigDecimal> value,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    Optional<Localized> assumption) {
  public enum State {
    PUBLISHED,
    DERIVED,
    UNKNOWN
  }
}
