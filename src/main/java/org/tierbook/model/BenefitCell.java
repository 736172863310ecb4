package org.tierbook.model;

import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * What one tier gets of one benefit.
 *
 * @param extent to which extent; absent when the source says no more than yes
 */
public record BenefitCell(State state, Optional<Localized> extent, Optional<Localized> assumption) {
  public static final BenefitCell NOT_NAMED =
      new BenefitCell(State.NOT_NAMED, Optional.empty(), Optional.empty());

  /** Three of them look empty and mean different things. */
  public enum State {
    GIVEN,
    NOT_NAMED,
    DENIED,
    LOST
  }
}
