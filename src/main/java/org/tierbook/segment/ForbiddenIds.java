package org.tierbook.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Ledger;
import org.tierbook.model.Months;
import org.tierbook.model.Snapshot;
import org.tierbook.privacy.Fingerprints;
import org.tierbook.privacy.Guard;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreSettings;

/**
 * The numbers that tell who a customer is, and the branches that may show them: customer, ID, card
 * and telephone numbers of all months. Names aren't among them: they aren't unique, and stand in
 * ordinary text.
 */
public final class ForbiddenIds {
  private final Fingerprints numbers;
  private final Map<String, Integer> branches = new HashMap<>();

  private ForbiddenIds(long expected) {
    numbers = new Fingerprints(expected);
  }

  /** Reads the numbers of the customers of all months. */
  public static ForbiddenIds of(
      Months months, List<CustomerColumn> columns, StoreSettings settings) {
    List<String> names =
        columns.stream().filter(ForbiddenIds::isNumber).map(CustomerColumn::name).toList();
    ForbiddenIds ids = new ForbiddenIds(expected(months.snapshots(), names));
    if (months.snapshots().isEmpty()) {
      return ids;
    }
    try (Store store = Store.memory(settings)) {
      for (int i = 0; i < months.snapshots().size(); i++) {
        Snapshot snapshot = months.snapshots().get(i);
        store.attach(snapshot.folder().resolve("persons.duckdb"), "p" + i);
        store.attach(snapshot.folder().resolve("facts.duckdb"), "f" + i);
        for (String name : present(snapshot, names)) {
          boolean before = i > 0 && months.snapshots().get(i - 1).columns().contains(name);
          store.each(query(name, i, before), ids::add);
        }
      }
    }
    return ids;
  }

  /** The personal columns that hold a number of the customer's. */
  private static boolean isNumber(CustomerColumn column) {
    String name = column.name();
    return column.personal()
        && (name.endsWith("_id")
            || name.endsWith("_no")
            || name.contains("phone")
            || name.contains("mobile"));
  }

  private static List<String> present(Snapshot snapshot, List<String> names) {
    return names.stream().filter(snapshot.columns()::contains).toList();
  }

  /** As many as the largest month has: most customers stay. */
  private static long expected(List<Snapshot> snapshots, List<String> names) {
    return snapshots.stream()
        .mapToLong(
            s -> s.ledger().count(Ledger.Bucket.ACCEPTED) * Math.max(1, present(s, names).size()))
        .max()
        .orElse(0);
  }

  /** Only what is new against the month before: most customers stay as they are. */
  private static String query(String column, int month, boolean before) {
    String all =
        "select customer_key, %1$s as number, branch_id from p%2$d.persons join f%2$d.facts using (customer_key) where %1$s is not null";
    String name = Store.identifier(column);
    return "select number, branch_id from ("
        + all.formatted(name, month)
        + ")"
        + (before
            ? " anti join ("
                + all.formatted(name, month - 1)
                + ") using (customer_key, number, branch_id)"
            : "");
  }

  private void add(Row row) {
    int branch = branches.computeIfAbsent(String.valueOf(row.text(1)), b -> branches.size());
    numbers.add(String.valueOf(row.text(0)), branch);
  }

  /** Looks for anybody: the portal shows no customer. */
  public Guard portal() {
    return Guard.ofPortal(numbers);
  }

  /** Looks for customers who never were at a branch. */
  public Guard bundle(String branch) {
    return Guard.ofBranch(numbers, branches.getOrDefault(branch, branches.size()));
  }
}
