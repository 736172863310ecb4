package org.tierbook.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Months;
import org.tierbook.model.Snapshot;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/**
 * The numbers that tell who a customer is, and the branches that may see them: customer, ID, card
 * and telephone numbers of all months. Names aren't among them: they aren't unique, and stand in
 * ordinary text.
 */
public final class ForbiddenIds {
  /** A number of digits alone is an ordinary figure when it's shorter. */
  private static final int SHORTEST_DIGITS = 8;

  private static final int SHORTEST = 6;

  private final Map<String, Set<String>> branches;
  private final boolean anyTooShort;

  private ForbiddenIds(Map<String, Set<String>> branches, boolean anyTooShort) {
    this.branches = branches;
    this.anyTooShort = anyTooShort;
  }

  /** Reads the numbers of the customers of all months, in one statement. */
  public static ForbiddenIds of(Months months, List<CustomerColumn> columns) {
    Map<String, Set<String>> branches = new HashMap<>();
    boolean[] tooShort = {false};
    List<String> parts = new ArrayList<>();
    try (Store store = Store.memory(new StoreSettings(1, Optional.empty(), Optional.empty()))) {
      for (int i = 0; i < months.snapshots().size(); i++) {
        Snapshot snapshot = months.snapshots().get(i);
        String number = Integer.toString(i);
        store.attach(snapshot.folder().resolve("persons.duckdb"), "p" + number);
        store.attach(snapshot.folder().resolve("facts.duckdb"), "f" + number);
        columns.stream()
            .filter(ForbiddenIds::isNumber)
            .forEach(c -> parts.add(query(c.name(), number)));
      }
      if (!parts.isEmpty()) {
        store.each(String.join(" union ", parts), row -> tooShort[0] |= !add(branches, row));
      }
    }
    return new ForbiddenIds(branches, tooShort[0]);
  }

  private static boolean isNumber(CustomerColumn column) {
    String name = column.name();
    return column.personal()
        && (name.endsWith("_id")
            || name.endsWith("_no")
            || name.contains("phone")
            || name.contains("mobile"));
  }

  private static String query(String column, String number) {
    return "select %1$s, branch_id from p%2$s.persons join f%2$s.facts using (customer_key) where %1$s is not null"
        .formatted(Store.identifier(column), number);
  }

  private static boolean add(Map<String, Set<String>> branches, Row row) {
    String id = String.valueOf(row.text(0));
    String branch = row.text(1);
    boolean digits = id.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean longEnough = id.length() >= (digits ? SHORTEST_DIGITS : SHORTEST);
    if (longEnough) {
      branches.computeIfAbsent(id, n -> new HashSet<>(2)).add(branch == null ? "" : branch);
    }
    return longEnough;
  }

  /**
   * Whether some numbers can't be told from ordinary figures, and aren't looked for: fewer than 6
   * characters, or fewer than 8 when they are digits alone. The reader should be warned.
   */
  public boolean anyTooShort() {
    return anyTooShort;
  }

  /** What no page of the portal may show. */
  public Set<String> portal() {
    return Set.copyOf(branches.keySet());
  }

  /** What a branch's bundle may not show: customers who never were there. */
  public Set<String> bundle(String branch) {
    return branches.entrySet().stream()
        .filter(e -> !e.getValue().contains(branch))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
