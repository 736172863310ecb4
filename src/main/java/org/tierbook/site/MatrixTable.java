package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** A matrix of benefits as a table for CSV and XLSX. */
record MatrixTable(Matrix matrix, Library library) {
  Table table() {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(column("group", library.say("benefit_group")));
    columns.add(column("benefit", library.say("benefit")));
    matrix.tiers().forEach(t -> columns.add(column(t.page(), t.name())));
    columns.add(column("served_by", library.say("benefit_served")));
    columns.add(column("claim", library.say("benefit_claim")));
    columns.add(column("valid_until", library.say("benefit_until")));
    List<Table.Row> rows = new ArrayList<>();
    for (Matrix.Group group : matrix.groups()) {
      for (Matrix.Line line : group.lines()) {
        rows.add(new Table.Row(Table.Kind.DATA, line.id(), cells(group, line)));
      }
    }
    return new Table(columns, rows);
  }

  private List<Table.Cell> cells(Matrix.Group group, Matrix.Line line) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(cell(group.name()));
    cells.add(cell(line.name()));
    line.cells().forEach(c -> cells.add(cell(whole(c))));
    cells.add(cell(line.terms().servedBy().map(Link::text).orElse(Localized.same(""))));
    cells.add(cell(line.terms().claim().orElse(Localized.same(""))));
    cells.add(cell(line.terms().until().map(this::said).orElse(Localized.same(""))));
    return cells;
  }

  /** The cell's text, and what is particular to its tier. */
  private Localized whole(Matrix.Cell cell) {
    Localized text = cell.text();
    for (Optional<Localized> more :
        List.of(
            cell.terms().servedBy().map(Link::text),
            cell.terms().claim(),
            cell.terms().until().map(this::said))) {
      if (more.isPresent()) {
        text =
            Localized.of(
                text.zh() + "；" + more.get().zh(),
                text.in(Language.EN) + "; " + more.get().in(Language.EN));
      }
    }
    return text;
  }

  private Localized said(Matrix.Deadline until) {
    return library.say(until.over() ? "benefit_over" : "benefit_up_to", "day", until.day());
  }

  private static Table.Cell cell(Localized text) {
    return Table.Cell.of(new Value.Text(text.zh()), text);
  }

  private static Table.Column column(String name, Localized label) {
    return new Table.Column(name, label, ColumnFormat.TEXT, Optional.empty(), Optional.empty());
  }
}
