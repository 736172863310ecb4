package org.tierbook.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.CustomerList;
import org.tierbook.model.Report;
import org.tierbook.model.ReportColumn;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.store.Row;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Customers to work on, in the query's order, shown as the profile allows. */
final class ListTable {
  /** Filled in from the persons when the query doesn't deliver it. */
  static final String CUSTOMER_NAME = "customer_name";

  static final String ENGLISH = "_en";

  private final Report.ListView view;
  private final Cells cells;
  private final Persons persons;
  private final NearReasons reasons;

  ListTable(Report.ListView view, Cells cells, Persons persons, NearReasons reasons) {
    this.view = view;
    this.cells = cells;
    this.persons = persons;
    this.reasons = reasons;
  }

  CustomerList make(List<Row> rows) {
    List<Table.Row> made = new ArrayList<>();
    for (Row row : rows) {
      List<Table.Cell> line = new ArrayList<>();
      view.columns().forEach(c -> line.add(cell(c, row)));
      made.add(new Table.Row(Table.Kind.DATA, Integer.toString(made.size() + 1), line));
    }
    List<Table.Column> columns =
        view.columns().stream()
            .map(
                c ->
                    new Table.Column(
                        c.name(), c.label(), c.format(), cells.unit(c.format()), Optional.empty()))
            .toList();
    return new CustomerList(new Table(columns, made));
  }

  /** Whether the engine fills a column that the query leaves out. */
  static boolean isFilledIn(ReportColumn column) {
    return column.format() == ColumnFormat.CUSTOMER
        || column.format() == ColumnFormat.REASON
        || column.name().equals(CUSTOMER_NAME);
  }

  private Table.Cell cell(ReportColumn column, Row row) {
    if (column.format() == ColumnFormat.CUSTOMER) {
      return persons.cell(row.count("customer_key"));
    } else if (column.name().equals(CUSTOMER_NAME) && !row.has(CUSTOMER_NAME)) {
      return text(persons.name(row.count("customer_key")));
    } else if (column.format() == ColumnFormat.REASON
        && (!row.has(column.name()) || row.at(column.name()) == null)) {
      Localized reason = reasons.of(row.count("customer_key"));
      return Table.Cell.of(new Value.Text(reason.zh()), reason);
    }
    Value value = Cells.value(row.at(column.name()));
    if (column.format() == ColumnFormat.MONEY && value instanceof Value.Number number) {
      return cells.cell(
          column.format(), new Value.Number(persons.profile().money(number.number())));
    }
    return translated(column, row, cells.cell(column.format(), value));
  }

  /** A text may have its English in a column of the same name with {@code _en}. */
  private static Table.Cell translated(ReportColumn column, Row row, Table.Cell cell) {
    String english = english(row, column.name());
    return english == null ? cell : translated(cell, english);
  }

  static Table.Cell translated(Table.Cell cell, String english) {
    return new Table.Cell(
        cell.value(),
        Localized.of(cell.text().in(Language.ZH), english),
        cell.small(),
        cell.tone());
  }

  static @Nullable String english(Row row, String name) {
    return row.has(name + ENGLISH) ? row.text(name + ENGLISH) : null;
  }

  private static Table.Cell text(String text) {
    return Table.Cell.of(new Value.Text(text), Localized.same(text));
  }
}
