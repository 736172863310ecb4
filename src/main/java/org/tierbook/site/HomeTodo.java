package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Duty;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Trigger;
import org.tierbook.text.Dates;

/** The front page's table of what the coming month brings, and for whom it is. */
final class HomeTodo {
  private static final String REPORT = "m-todo";
  private static final int MOST_ROLES = 2;

  private final Library library;
  private final Facts facts;

  HomeTodo(Library library) {
    this.library = library;
    this.facts = new Facts(library.playbook());
  }

  Optional<HomeView.Todo> todo() {
    return library.latest().flatMap(m -> result(m).map(r -> todo(m, r)));
  }

  private Optional<ReportResult> result(MonthFigures month) {
    Optional<String> featured = library.playbook().site().featured().stream().findFirst();
    return Library.result(month, REPORT, featured)
        .filter(r -> column(r.table(), ColumnFormat.COUNT) >= 0)
        .filter(r -> column(r.table(), ColumnFormat.DATE) >= 0)
        .filter(r -> !r.table().rows().isEmpty());
  }

  private HomeView.Todo todo(MonthFigures month, ReportResult result) {
    Optional<ReportResult> before =
        library.halfYear().stream().skip(1).findFirst().flatMap(this::result);
    List<HomeView.Matter> matters =
        result.table().rows().stream()
            .filter(r -> r.kind() == Table.Kind.DATA)
            .map(r -> matter(result.table(), r, before))
            .toList();
    return new HomeView.Todo(
        library.say("todo_title", "month", Dates.monthOnly(month.month().plusMonths(1))),
        matters,
        PageIds.report(month.month(), REPORT, result.scheme()),
        matters.stream().anyMatch(m -> m.count().tone() == Table.Tone.WITHHELD));
  }

  private HomeView.Matter matter(Table table, Table.Row row, Optional<ReportResult> before) {
    Table.Cell count = row.cells().get(column(table, ColumnFormat.COUNT));
    Optional<Trigger> trigger = library.trigger(row.key());
    List<Duty> duties = trigger.map(library::dutiesOf).orElse(List.of());
    List<String> roles =
        duties.stream().flatMap(d -> d.roles().stream().limit(1)).distinct().toList();
    return new HomeView.Matter(
        row.cells().get(0).text(),
        duties.isEmpty() ? Optional.empty() : trigger.map(t -> PageIds.trigger(t.id())),
        trigger.flatMap(Trigger::summary),
        count,
        before.flatMap(b -> change(count, b.table(), row.key())),
        library.roleLinks(roles.stream().limit(MOST_ROLES).toList()),
        roles.size() > MOST_ROLES,
        row.cells().get(column(table, ColumnFormat.DATE)).text());
  }

  private Optional<MonthView.Change> change(Table.Cell now, Table before, String key) {
    return Structure.row(before, key)
        .map(r -> r.cells().get(column(before, ColumnFormat.COUNT)))
        .flatMap(then -> facts.change(ColumnFormat.COUNT, now, Optional.of(then)));
  }

  private static int column(Table table, ColumnFormat format) {
    return table.columns().stream().map(Table.Column::format).toList().indexOf(format);
  }
}
