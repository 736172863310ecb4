package org.tierbook.model;

import java.time.LocalDate;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * What one tier gets of one benefit.
 *
 * @param extent to which extent; absent when the source says no more than yes
 * @param terms where this tier's differ from those of the benefit
 */
public record BenefitCell(
    State state, Optional<Localized> extent, Optional<Localized> assumption, Terms terms) {
  public static final BenefitCell NOT_NAMED = of(State.NOT_NAMED);

  /** A cell that says no more than its state. */
  public static BenefitCell of(State state) {
    return new BenefitCell(state, Optional.empty(), Optional.empty(), Terms.NONE);
  }

  /** Three of them look empty and mean different things. */
  public enum State {
    GIVEN,
    NOT_NAMED,
    DENIED,
    LOST
  }

  /**
   * How a benefit is given.
   *
   * @param claim how the customer gets it
   * @param servedBy id of the role that gives it
   * @param until absent: no end
   */
  public record Terms(Optional<Localized> claim, Optional<String> servedBy, Optional<Until> until) {
    public static final Terms NONE =
        new Terms(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The last day of a benefit, and where it is written. */
  public record Until(LocalDate day, Location at) {
    /** Whether it is over on a day. */
    public boolean isOver(LocalDate today) {
      return day.isBefore(today);
    }
  }
}
