package org.tierbook.model;

import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/** Something computed from a customer's columns that rules compare with limits. */
public sealed interface Measure {
  String id();

  Localized name();

  Location at();

  /** A named column; columns can also be used in rules directly, under their own name. */
  record OfColumn(String id, Localized name, String column, Location at) implements Measure {}

  /** Whole calendar days from the date in the column to the as-of date. */
  record DaysSince(String id, Localized name, String column, Location at) implements Measure {}

  /** Whole months from the date in the column to the as-of date. */
  record MonthsSince(String id, Localized name, String column, Location at) implements Measure {}

  /**
   * An aggregate over the customers in the scheme's population that share a value, such as a
   * household. A customer without that value is a group of one; missing values don't count; no
   * value at all is unknown, but a count of 0.
   */
  record Over(
      String id, Localized name, Aggregate aggregate, String column, String over, Location at)
      implements Measure {}

  /** The tier of another scheme, as text; that is how schemes roll up. Unclassified is unknown. */
  record TierOf(String id, Localized name, String scheme, Location at) implements Measure {}
}
