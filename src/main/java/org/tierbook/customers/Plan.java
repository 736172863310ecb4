package org.tierbook.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Section;

/**
 * How a file's records become rows: a slot for each column present, save the key and the month,
 * which are read first.
 *
 * @param all every column that a snapshot has
 * @param key the column that says whose row it is: the customer's id, or a section's key
 * @param dated whether rows belong to a month
 */
record Plan(
    List<CustomerColumn> all,
    List<Slot> slots,
    String key,
    int idField,
    int monthField,
    boolean dated) {
  static final String ID = "customer_id";
  static final String MONTH = "data_month";
  static final String HOUSEHOLD = "household_id";
  static final String BRANCH = "branch_id";
  static final String MANAGER = "manager_id";
  static final String BIRTH = "birth_date";

  record Slot(CustomerColumn column, int field, ValueReader reader) {
    boolean isMoney() {
      return column.type() == ColumnType.MONEY;
    }
  }

  /** {@code successors}: what outlets became that are no more. */
  static Plan of(
      Layout layout,
      List<CustomerColumn> all,
      IdTable households,
      Map<String, String> successors,
      LongSupplier line) {
    List<Slot> slots = new ArrayList<>();
    for (CustomerColumn column : all) {
      int field = layout.position(column.name());
      if (field >= 0 && !column.name().equals(ID) && !column.name().equals(MONTH)) {
        slots.add(
            new Slot(
                column,
                field,
                column.name().equals(HOUSEHOLD)
                    ? new HouseholdReader(households)
                    : column.name().equals(BRANCH)
                        ? new BranchReader(successors)
                        : reader(column, layout.fields().get(field).exponent(), line)));
      }
    }
    return new Plan(all, List.copyOf(slots), ID, layout.position(ID), layout.position(MONTH), true);
  }

  /** Of a file beside the customers; personal columns of a section that is stored have no slot. */
  static Plan of(Layout layout, Section section, boolean stored, LongSupplier line) {
    List<Slot> slots = new ArrayList<>();
    String key = section.key().name();
    for (CustomerColumn column : section.columns()) {
      int field = layout.position(column.name());
      boolean wanted = !column.name().equals(key) && !column.name().equals(MONTH);
      if (field >= 0 && wanted && !(stored && column.personal())) {
        slots.add(
            new Slot(column, field, reader(column, layout.fields().get(field).exponent(), line)));
      }
    }
    int month = section.monthly() ? layout.position(MONTH) : -1;
    return new Plan(
        section.columns(), List.copyOf(slots), key, layout.position(key), month, section.monthly());
  }

  private static ValueReader reader(CustomerColumn column, int exponent, LongSupplier line) {
    return switch (column.type()) {
      case TEXT, MONTH -> new TextReader(isId(column.name()));
      case MONEY -> new NumberReader(2, exponent, false);
      case DECIMAL -> NumberReader.ofRatio(column.name().endsWith("_pct"));
      case INTEGER -> new NumberReader(0, 0, true);
      case DATE -> new DateReader(column.dates().orElse(null));
      case YES_NO -> new YesNoReader();
      case CODE, LIST -> new CodeReader(column, line);
    };
  }

  /** Whether a column holds numbers whose digits count. */
  static boolean isId(String column) {
    return column.equals("id") || column.endsWith("_id");
  }

  /** The slot of a column, -1 when the file doesn't have it. */
  int slot(String column) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).column().name().equals(column)) {
        return i;
      }
    }
    return -1;
  }
}
