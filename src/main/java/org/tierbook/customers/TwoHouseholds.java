package org.tierbook.customers;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tierbook.diag.Diagnostics;

/** Finds customers whose rows of a month name different households: they'd count in both. */
final class TwoHouseholds {
  private record Member(YearMonth month, int customer) {}

  private final int slot;
  private final Map<Member, Long> households = new HashMap<>();
  private final Set<Member> torn = new HashSet<>();
  private long first;

  /** {@code slot}: the household's, -1 when the file has none. */
  TwoHouseholds(int slot) {
    this.slot = slot;
  }

  void see(YearMonth month, int customer, Values values, long line) {
    if (slot < 0 || !values.present[slot]) {
      return;
    }
    Member member = new Member(month, customer);
    Long other = households.putIfAbsent(member, values.numbers[slot]);
    if (other != null && other != values.numbers[slot]) {
      first = torn.isEmpty() ? line : first;
      torn.add(member);
    }
  }

  /** True when there are any. */
  boolean report(Diagnostics diagnostics, CustomerFile file) {
    if (!torn.isEmpty()) {
      diagnostics.error(
          "customers-two-households",
          file.at(first),
          "column",
          Plan.HOUSEHOLD,
          "count",
          Integer.toString(torn.size()));
    }
    return !torn.isEmpty();
  }
}
