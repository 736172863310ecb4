package org.tierbook.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Table;
import org.tierbook.model.Value;

/**
 * Where the columns of a customer table go on a worklist: who, which tier, why, what else, what to
 * do, by whom, until when.
 *
 * @param due index of the due date; -1 for none
 */
record ListColumns(List<Place> places, int reason, int tier, int role, int due) {
  static final List<String> FILTERS = List.of("reason", "tier", "role");

  ListColumns {
    places = List.copyOf(places);
  }

  /**
   * A column of the page: the table's column, and another that stands beside it in the same cell.
   */
  record Place(String look, int column, Optional<Integer> beside) {}

  /** The column that a filter looks at; -1 for none. */
  int filter(String name) {
    return switch (name) {
      case "reason" -> reason;
      case "tier" -> tier;
      default -> role;
    };
  }

  static ListColumns of(Table table, List<Table.Row> rows, YearMonth month) {
    int who = first(table, ColumnFormat.CUSTOMER);
    int name = named(table);
    int tier = first(table, ColumnFormat.TIER);
    int trigger = first(table, ColumnFormat.TRIGGER);
    int reason = first(table, ColumnFormat.REASON);
    int duty = first(table, ColumnFormat.DUTY);
    int role = first(table, ColumnFormat.ROLE);
    int manager = first(table, ColumnFormat.MANAGER);
    int due = due(table, rows, month);
    List<Place> places = new ArrayList<>();
    add(places, "who", name >= 0 ? name : who, name >= 0 ? who : -1);
    add(places, "level", tier, -1);
    add(places, "why", trigger >= 0 ? trigger : reason, trigger >= 0 ? reason : -1);
    List<Integer> placed = List.of(who, name, tier, trigger, reason, duty, role, manager, due);
    for (int i = 0; i < table.columns().size(); i++) {
      if (!placed.contains(i)) {
        boolean number = Grids.isNumber(table.columns().get(i).format());
        add(places, number ? "more n" : "more", i, -1);
      }
    }
    add(places, "what", duty, -1);
    add(places, "by", role >= 0 ? role : manager, role >= 0 ? manager : -1);
    add(places, "due", due, -1);
    return new ListColumns(places, trigger, tier, role, due);
  }

  private static void add(List<Place> places, String look, int column, int beside) {
    if (column >= 0) {
      places.add(new Place(look, column, beside < 0 ? Optional.empty() : Optional.of(beside)));
    }
  }

  private static int first(Table table, ColumnFormat format) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).format() == format) {
        return i;
      }
    }
    return -1;
  }

  /** The customer's name stands above his number. */
  private static int named(Table table) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals("customer_name")) {
        return i;
      }
    }
    return -1;
  }

  /** The last column of dates that all lie after the month of the data. */
  private static int due(Table table, List<Table.Row> rows, YearMonth month) {
    for (int i = table.columns().size() - 1; i >= 0; i--) {
      int at = i;
      if (table.columns().get(at).format() == ColumnFormat.DATE
          && rows.stream().anyMatch(r -> r.cells().get(at).value() instanceof Value.Day)
          && rows.stream().allMatch(r -> isLater(r.cells().get(at).value(), month))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isLater(Value value, YearMonth month) {
    return !(value instanceof Value.Day day) || day.date().isAfter(month.atEndOfMonth());
  }
}
