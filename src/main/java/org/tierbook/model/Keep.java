package org.tierbook.model;

import java.time.MonthDay;
import java.util.List;
import org.tierbook.diag.Location;

/**
 * How long a tier is kept when its rule isn't met any more (保级, rules.md b2). Months are counted in
 * reviews: each month is one, or only the months that hold one of {@code dates}.
 *
 * @param promote when a better tier is given
 * @param dates the days of review; empty for every month
 * @param watchAfter reviews missed after which a customer is on watch: 0 for at once
 * @param demoteAfter reviews missed in a row that move a customer down
 * @param window the reviews that {@code MAX_WINDOW} looks back over, this one included
 * @param forgetAfter months without the customer, or without a tier, after which they count as new
 */
public record Keep(
    Promote promote,
    List<MonthDay> dates,
    int watchAfter,
    int demoteAfter,
    DemoteTo demoteTo,
    int window,
    int forgetAfter,
    Location at) {
  public Keep {
    dates = List.copyOf(dates);
  }

  /** Which month's figures a review looks at. */
  public enum Promote {
    SAME_MONTH,
    /** A month's figures count in the month after. */
    NEXT_MONTH
  }

  /** Where a customer goes who has missed too often. */
  public enum DemoteTo {
    /** The tier that the last review found. */
    LAST,
    /** The best tier that the reviews of the window found. */
    MAX_WINDOW,
    ONE_DOWN,
    /** The tier that this month's own figures earn. */
    QUALIFYING,
    /** The lowest tier. */
    BASE
  }
}
