package org.tierbook.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Months;
import org.tierbook.model.Snapshot;
import org.tierbook.privacy.Guard;
import org.tierbook.site.Edition;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/**
 * Who must not appear where: on the portal nobody, in a branch's bundle no customer who was never
 * there.
 */
final class Guards {
  private static final Guard NOBODY = Guard.of(Set.of());

  /** The branches at which a number's owner was, in any month. */
  private final Map<String, Set<String>> branches = new HashMap<>();

  private Guards() {}

  /** Reads the numbers of the customers of all months. */
  static Guards of(Months months, List<CustomerColumn> columns) {
    Guards guards = new Guards();
    if (months.snapshots().isEmpty()) {
      return guards;
    }
    try (Store store = Store.memory(StoreSettings.DEFAULT)) {
      List<String> queries = new ArrayList<>();
      for (Snapshot snapshot : months.snapshots()) {
        int n = queries.size();
        store.attach(snapshot.folder().resolve("persons.duckdb"), "p" + n);
        store.attach(snapshot.folder().resolve("facts.duckdb"), "f" + n);
        numbers(columns).map(column -> query(column, n)).forEach(queries::add);
      }
      if (!queries.isEmpty()) {
        // A union says each number and branch once, however many the months.
        store.each(String.join(" union ", queries), guards::add);
      }
    }
    return guards;
  }

  /** The personal columns that hold a number of the customer's. */
  private static Stream<String> numbers(List<CustomerColumn> columns) {
    return columns.stream()
        .filter(CustomerColumn::personal)
        .map(CustomerColumn::name)
        .filter(
            n ->
                n.endsWith("_id")
                    || n.endsWith("_no")
                    || n.contains("phone")
                    || n.contains("mobile"));
  }

  private static String query(String column, int month) {
    String name = Store.identifier(column);
    return "select "
        + name
        + "::varchar, branch_id from p%d.persons join f%d.facts using (customer_key) where "
            .formatted(month, month)
        + name
        + " is not null";
  }

  private void add(Row row) {
    String branch = row.text(1);
    branches
        .computeIfAbsent(String.valueOf(row.text(0)), n -> new HashSet<>(2))
        .add(branch == null ? "" : branch);
  }

  Guard of(Edition edition) {
    return switch (edition.kind()) {
      case PORTAL -> Guard.of(branches.keySet());
      case BRANCH -> Guard.of(strangers(edition.unit().id()));
      case OFFICE -> NOBODY;
    };
  }

  private Set<String> strangers(String branch) {
    return branches.entrySet().stream()
        .filter(e -> !e.getValue().contains(branch))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
