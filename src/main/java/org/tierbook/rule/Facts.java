package org.tierbook.rule;

import java.time.LocalDate;
import java.util.Map;

/**
 * A month's customers, as rules look at them.
 *
 * @param table as SQL: a name, or a query in brackets
 * @param earlier the same of the month so many months before, where it is there
 */
public record Facts(LocalDate asOf, String table, Map<Integer, String> earlier) {
  public Facts {
    earlier = Map.copyOf(earlier);
  }

  /** A month without any before. */
  public static Facts alone(LocalDate asOf, String table) {
    return new Facts(asOf, table, Map.of());
  }
}
