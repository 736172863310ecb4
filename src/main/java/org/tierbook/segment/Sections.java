package org.tierbook.segment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Level;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.model.Section;
import org.tierbook.model.SectionTable;
import org.tierbook.model.Snapshot;
import org.tierbook.store.Store;

/**
 * What lies beside the customers, as tables of a section's name: a slice has the rows of its month,
 * or those that hold in all months. Rows of customers come with the outlet and manager of that
 * month, rows of managers with the manager's outlet; others belong to the bank alone.
 */
final class Sections {
  private static final String MANAGER = "manager_id";

  private final Playbook playbook;
  private final List<SectionTable> tables;
  private final Set<String> words;

  /** {@code words}: all that queries name. */
  Sections(Playbook playbook, Months months, Set<String> words) {
    this.playbook = playbook;
    this.tables = months.sections();
    this.words = words;
  }

  /** The sections that queries name. */
  List<Section> named() {
    return playbook.sections().stream().filter(s -> words.contains(s.name())).toList();
  }

  /** Makes their rows readable, and nothing else of their files. */
  void attach(Store store) {
    for (int i = 0; i < tables.size(); i++) {
      if (words.contains(tables.get(i).section().name())) {
        store.attach(tables.get(i).store(), "section_" + i);
      }
    }
  }

  /** The rows of a slice. */
  String select(Section section, Slice slice) {
    Optional<String> from = rows(section, slice.snapshot());
    if (from.isEmpty()) {
      return "select "
          + slice.number()
          + " as slice, '' as unit, "
          + empty(section)
          + " where false";
    }
    String unit = unit(section, slice);
    String where = slice.level() == Level.BANK ? "" : " where " + unit + " <> ''";
    String rows = from.get() + " r" + join(section, slice) + where;
    return "select %d as slice, %s as unit, %s from %s"
        .formatted(slice.number(), unit, columns(section), rows);
  }

  private Optional<String> rows(Section section, Snapshot snapshot) {
    for (int i = 0; i < tables.size(); i++) {
      SectionTable table = tables.get(i);
      boolean here = table.month().isEmpty() || table.month().get().equals(snapshot.month());
      if (here && table.section().name().equals(section.name())) {
        return Optional.of("section_" + i + ".rows");
      }
    }
    return Optional.empty();
  }

  private static boolean isOfManagers(Section section) {
    return section.key().name().equals(MANAGER);
  }

  private static String unit(Section section, Slice slice) {
    boolean placed = section.isOfCustomers() || isOfManagers(section);
    return placed || slice.level() == Level.BANK ? slice.unit() : "''";
  }

  private static String join(Section section, Slice slice) {
    if (section.isOfCustomers()) {
      return " join " + Bench.table(slice.snapshot().month()) + " u using (customer_key)";
    }
    return isOfManagers(section) ? " left join manager u using (manager_id)" : "";
  }

  private static String columns(Section section) {
    StringJoiner columns = new StringJoiner(", ");
    if (section.isOfCustomers()) {
      columns.add("r.customer_key").add("u.branch_id").add("u.manager_id");
    } else {
      columns.add("r." + Store.identifier(section.key().name()));
      columns.add(isOfManagers(section) ? "u.branch_id" : "null::varchar as branch_id");
    }
    own(section).forEach(c -> columns.add("r." + Store.identifier(c.name())));
    return columns.toString();
  }

  private static String empty(Section section) {
    StringJoiner columns = new StringJoiner(", ");
    if (section.isOfCustomers()) {
      columns.add("null::integer as customer_key");
      columns.add("null::varchar as branch_id").add("null::varchar as manager_id");
    } else {
      columns.add("null::varchar as " + Store.identifier(section.key().name()));
      columns.add("null::varchar as branch_id");
    }
    own(section)
        .forEach(c -> columns.add("null::" + c.type().sql() + " as " + Store.identifier(c.name())));
    return columns.toString();
  }

  private static List<CustomerColumn> own(Section section) {
    return section.columns().stream()
        .skip(1)
        .filter(c -> !c.personal() && c.type() != ColumnType.MONTH)
        .toList();
  }
}
