package org.tierbook.customers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.tierbook.model.CustomerColumn;
import org.tierbook.store.Chunk;
import org.tierbook.store.Store;

/**
 * The tables of a snapshot. What the file has is stored; a view adds what it lacks as missing, so
 * that every snapshot has the same columns and an absent one costs nothing.
 */
final class SnapshotSql {
  private final Plan plan;
  private final YearMonth month;

  SnapshotSql(Plan plan, YearMonth month) {
    this.plan = plan;
    this.month = month;
  }

  String factRows() {
    StringJoiner columns =
        new StringJoiner(", ", "create table fact_rows (customer_key integer not null, ", ")");
    columns.setEmptyValue("create table fact_rows (customer_key integer not null)");
    for (Plan.Slot slot : plan.slots()) {
      columns.add(
          slot.column().personal()
              ? known(slot.column()) + " boolean"
              : name(slot.column()) + " " + type(slot.column()));
    }
    if (plan.slot(Plan.BIRTH) >= 0) {
      columns.add("age_years integer").add("birth_month integer");
    }
    return columns.toString();
  }

  String personRows() {
    return plan.slots().stream()
        .map(Plan.Slot::column)
        .filter(CustomerColumn::personal)
        .map(c -> ", " + name(c) + " " + type(c))
        .collect(
            Collectors.joining(
                "",
                "create table person_rows (customer_key integer not null, customer_id varchar",
                ")"));
  }

  String facts() {
    boolean born = plan.slot(Plan.BIRTH) >= 0;
    StringJoiner columns =
        new StringJoiner(", ", "create view facts as select ", " from fact_rows");
    columns.add("customer_key");
    columns.add(
        plan.slot(Plan.BRANCH) >= 0 ? "coalesce(branch_id, '') as branch_id" : "'' as branch_id");
    columns.add(plan.slot(Plan.MANAGER) >= 0 ? "manager_id" : "null::varchar as manager_id");
    columns.add(plan.slot(Plan.HOUSEHOLD) >= 0 ? "household_id" : "null::integer as household_id");
    columns.add(born ? "age_years" : "null::integer as age_years");
    columns.add(born ? "birth_month" : "null::integer as birth_month");
    columns.add(Store.quote(month.toString()) + " as data_month");
    others(false)
        .forEach(c -> columns.add(has(c) ? name(c) : "null::" + type(c) + " as " + name(c)));
    columns.add("true as customer_id_known");
    others(true).forEach(c -> columns.add(has(c) ? known(c) : "false as " + known(c)));
    return columns.toString();
  }

  String persons() {
    StringJoiner columns =
        new StringJoiner(", ", "create view persons as select ", " from person_rows");
    columns.add("customer_key").add("customer_id");
    others(true)
        .forEach(c -> columns.add(has(c) ? name(c) : "null::" + type(c) + " as " + name(c)));
    return columns.toString();
  }

  private List<CustomerColumn> others(boolean personal) {
    List<String> named = List.of(Plan.ID, Plan.MONTH, Plan.BRANCH, Plan.MANAGER, Plan.HOUSEHOLD);
    return plan.all().stream()
        .filter(c -> c.personal() == personal && !named.contains(c.name()))
        .toList();
  }

  /** The columns of {@code fact_rows}. */
  List<Chunk.Kind> factKinds() {
    List<Chunk.Kind> kinds = new ArrayList<>(List.of(Chunk.Kind.INTEGER));
    for (Plan.Slot slot : plan.slots()) {
      kinds.add(slot.column().personal() ? Chunk.Kind.YES_NO : kind(slot.column()));
    }
    if (plan.slot(Plan.BIRTH) >= 0) {
      kinds.addAll(List.of(Chunk.Kind.INTEGER, Chunk.Kind.INTEGER));
    }
    return kinds;
  }

  /** The columns of {@code person_rows}. */
  List<Chunk.Kind> personKinds() {
    List<Chunk.Kind> kinds = new ArrayList<>(List.of(Chunk.Kind.INTEGER, Chunk.Kind.TEXT));
    plan.slots().stream()
        .map(Plan.Slot::column)
        .filter(CustomerColumn::personal)
        .forEach(column -> kinds.add(kind(column)));
    return kinds;
  }

  private static Chunk.Kind kind(CustomerColumn column) {
    if (column.name().equals(Plan.HOUSEHOLD)) {
      return Chunk.Kind.INTEGER;
    }
    return switch (column.type()) {
      case MONEY -> Chunk.Kind.MONEY;
      case DECIMAL -> Chunk.Kind.RATIO;
      case INTEGER -> Chunk.Kind.BIGINT;
      case DATE -> Chunk.Kind.DATE;
      case YES_NO -> Chunk.Kind.YES_NO;
      case TEXT, MONTH, CODE, LIST -> Chunk.Kind.TEXT;
    };
  }

  String withoutDuplicates(String table) {
    return "delete from " + table + " where customer_key in (select k from temp.duplicates)";
  }

  String duplicates() {
    return "create temp table duplicates (k integer)";
  }

  /** What the duplicates' rows hold, for each money column, in slot order. */
  String duplicateMoney() {
    return plan.slots().stream()
        .filter(Plan.Slot::isMoney)
        .map(slot -> ", coalesce(sum(" + name(slot.column()) + "), 0)")
        .collect(
            Collectors.joining(
                "",
                "select count(*)",
                " from fact_rows where customer_key in (select k from temp.duplicates)"));
  }

  private boolean has(CustomerColumn column) {
    return plan.slot(column.name()) >= 0;
  }

  private static String name(CustomerColumn column) {
    return Store.identifier(column.name());
  }

  private static String known(CustomerColumn column) {
    return Store.identifier(column.name() + "_known");
  }

  private static String type(CustomerColumn column) {
    if (column.name().equals(Plan.HOUSEHOLD)) {
      return "integer";
    }
    return column.type().sql();
  }
}
