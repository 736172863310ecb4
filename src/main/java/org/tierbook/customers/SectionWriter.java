package org.tierbook.customers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Section;
import org.tierbook.store.Appender;
import org.tierbook.store.Store;

/** Writes a section's rows into a store of their own. Nothing personal goes in. */
final class SectionWriter implements SectionIntake.Taker, AutoCloseable {
  static final String FILE = "rows.duckdb";
  private static final String CATALOG = "section";

  private final Store main;
  private final Store store;
  private final Section section;
  private final IdTable customers;
  private final Appender rows;
  private final List<CustomerColumn> columns = new ArrayList<>();
  private int[] slots = {};

  SectionWriter(Store main, Path folder, Section section, IdTable customers) {
    this.main = main;
    this.section = section;
    this.customers = customers;
    main.attachWritable(folder.resolve(FILE), CATALOG);
    store = main.another();
    store.execute("use " + CATALOG);
    store.execute("create table rows (" + columns() + ")");
    store.begin();
    rows = store.appender(CATALOG, "rows");
  }

  private String columns() {
    StringJoiner all = new StringJoiner(", ");
    all.add(
        section.isOfCustomers()
            ? "customer_key integer not null"
            : Store.identifier(section.key().name()) + " varchar not null");
    for (CustomerColumn column : section.columns().subList(1, section.columns().size())) {
      if (!column.personal() && !column.name().equals(Plan.MONTH)) {
        columns.add(column);
        all.add(Store.identifier(column.name()) + " " + column.type().sql());
      }
    }
    return all.toString();
  }

  /** Says in which slots values come. */
  void follow(Plan plan) {
    slots = columns.stream().mapToInt(column -> plan.slot(column.name())).toArray();
  }

  @Override
  public @Nullable Reason take(Cell key, Values values, long line) {
    int customer = section.isOfCustomers() ? customers.find(key) : 0;
    if (section.isOfCustomers() && customer == 0) {
      return Reason.UNKNOWN_CUSTOMER;
    }
    rows.begin();
    if (section.isOfCustomers()) {
      rows.integer(customer);
    } else {
      rows.text(key.text());
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] < 0 || !values.present[slots[i]]) {
        rows.missing();
      } else {
        append(columns.get(i), values, slots[i]);
      }
    }
    rows.end();
    return null;
  }

  private void append(CustomerColumn column, Values values, int slot) {
    switch (column.type()) {
      case MONEY, DECIMAL -> rows.decimal(values.numbers[slot]);
      case INTEGER -> rows.bigint(values.numbers[slot]);
      case DATE -> rows.date((int) values.numbers[slot]);
      case YES_NO -> rows.yesNo(values.numbers[slot] == 1);
      case TEXT, CODE, LIST, MONTH -> rows.text(values.text(slot));
    }
  }

  /** Takes rows back whose key has several. */
  void finish(List<String> duplicates) {
    rows.close();
    if (!duplicates.isEmpty()) {
      store.execute(
          "delete from rows where "
              + Store.identifier(section.key().name())
              + duplicates.stream()
                  .map(Store::quote)
                  .collect(Collectors.joining(", ", " in (", ")")));
    }
    store.commit();
  }

  @Override
  public void close() {
    store.close();
    main.detach(CATALOG);
  }
}
