package org.tierbook.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Playbook;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Dates;
import org.tierbook.text.Localized;

/** Makes worklists of customer tables: columns find their places by their formats. */
final class Worklists {
  /** A page shows no more by priority; the CSV has all. */
  static final int MOST = 500;

  /** Rows of one page: two pages stay below 300 KB where one would not. */
  static final int PAGE = 250;

  private final Playbook playbook;
  private final Grids grids;

  Worklists(Playbook playbook) {
    this.playbook = playbook;
    this.grids = new Grids(playbook);
  }

  /** How many pages a list takes. */
  static int pages(Table table) {
    return Math.max(1, (Math.min(MOST, table.rows().size()) + PAGE - 1) / PAGE);
  }

  /**
   * Some rows of a list.
   *
   * @param month of the data; dates after it are due dates
   * @param from index of the first row
   * @param project name under which ticks are kept
   */
  Worklist of(
      Table table,
      Optional<String> scheme,
      YearMonth month,
      int from,
      int most,
      String id,
      String project,
      Optional<String> stem) {
    List<Table.Row> rows =
        table.rows().subList(from, Math.min(from + most, Math.min(MOST, table.rows().size())));
    ListColumns places = ListColumns.of(table, rows, month);
    List<Worklist.Filter> filters = filters(table, rows, places);
    Map<String, List<Worklist.Row>> weeks = new TreeMap<>();
    Map<String, Optional<Localized>> titles = new LinkedHashMap<>();
    for (int i : byDay(rows, places.due())) {
      Optional<LocalDate> due = day(rows.get(i), places.due());
      String week = due.map(d -> monday(d).toString()).orElse("~");
      titles.putIfAbsent(
          week, places.due() < 0 ? Optional.empty() : Optional.of(title(due, month.plusMonths(1))));
      weeks
          .computeIfAbsent(week, w -> new ArrayList<>())
          .add(row(table, rows.get(i), from + i + 1, places, filters, scheme));
    }
    List<Worklist.Group> groups =
        weeks.entrySet().stream()
            .map(
                e ->
                    new Worklist.Group(
                        titles.getOrDefault(e.getKey(), Optional.empty()), e.getValue()))
            .toList();
    String key = project + "." + Integer.toHexString(rows.toString().hashCode());
    return new Worklist(
        id,
        key,
        columns(table, places),
        groups,
        filters,
        from + 1,
        rows.size(),
        table.rows().size(),
        stem);
  }

  /** Places of the rows by due date; those of a day keep their order, which is their priority. */
  private static List<Integer> byDay(List<Table.Row> rows, int due) {
    return IntStream.range(0, rows.size())
        .boxed()
        .sorted(Comparator.comparing(i -> day(rows.get(i), due).orElse(LocalDate.MAX)))
        .toList();
  }

  private List<Worklist.Column> columns(Table table, ListColumns places) {
    List<Worklist.Column> columns = new ArrayList<>();
    for (ListColumns.Place place : places.places()) {
      columns.add(new Worklist.Column(place.look(), name(table, place)));
    }
    return columns;
  }

  private Localized name(Table table, ListColumns.Place place) {
    boolean why = place.look().equals("why");
    int at = why ? place.beside().orElse(place.column()) : place.column();
    Table.Column column = table.columns().get(at);
    if (column.unit().isEmpty() || !place.look().startsWith("more")) {
      return column.label();
    }
    return Wording.of(
        playbook.phrases(),
        "pages.name_in_unit",
        "name",
        column.label(),
        "unit",
        column.unit().get());
  }

  private Worklist.Row row(
      Table table,
      Table.Row row,
      int number,
      ListColumns places,
      List<Worklist.Filter> filters,
      Optional<String> scheme) {
    List<Worklist.Cell> cells = new ArrayList<>();
    for (ListColumns.Place place : places.places()) {
      cells.add(cell(table, row, place, scheme));
    }
    List<Worklist.Mark> marks = new ArrayList<>();
    for (Worklist.Filter filter : filters) {
      Localized text = row.cells().get(places.filter(filter.name())).text();
      marks.add(new Worklist.Mark(filter.name(), filter.options().indexOf(text)));
    }
    return new Worklist.Row(number, cells, marks);
  }

  private Worklist.Cell cell(
      Table table, Table.Row row, ListColumns.Place place, Optional<String> scheme) {
    Table.Column column = table.columns().get(place.column());
    Table.Cell cell = row.cells().get(place.column());
    Optional<Localized> beside = place.beside().map(i -> row.cells().get(i).text());
    Optional<TierMark> tier = grids.box(column, cell, scheme).tier();
    boolean late = cell.tone() == Table.Tone.LATE;
    if (column.format() == ColumnFormat.TRIGGER) {
      return new Worklist.Cell(
          place.look(),
          column.label(),
          tier,
          Optional.of(cell.text()),
          beside.orElse(Localized.same("")),
          Optional.empty(),
          late);
    }
    Optional<Localized> small = beside.isPresent() ? beside : small(place, cell);
    return new Worklist.Cell(
        place.look(), column.label(), tier, Optional.empty(), cell.text(), small, late);
  }

  /** Under a due date stands its weekday. */
  private Optional<Localized> small(ListColumns.Place place, Table.Cell cell) {
    return place.look().equals("due") && cell.value() instanceof Value.Day day
        ? Optional.of(say("weekday_" + day.date().getDayOfWeek().getValue()))
        : cell.small();
  }

  private List<Worklist.Filter> filters(Table table, List<Table.Row> rows, ListColumns places) {
    List<Worklist.Filter> filters = new ArrayList<>();
    for (String name : ListColumns.FILTERS) {
      int at = places.filter(name);
      if (at >= 0) {
        List<Localized> options =
            rows.stream().map(r -> r.cells().get(at).text()).distinct().toList();
        if (options.size() > 1) {
          filters.add(new Worklist.Filter(name, table.columns().get(at).label(), options));
        }
      }
    }
    return filters;
  }

  private static Optional<LocalDate> day(Table.Row row, int column) {
    return column >= 0 && row.cells().get(column).value() instanceof Value.Day day
        ? Optional.of(day.date())
        : Optional.empty();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The week of a day as far as it lies in the work month: 11月2日至8日. */
  private Localized title(Optional<LocalDate> due, YearMonth work) {
    if (due.isEmpty()) {
      return say("no_date");
    }
    LocalDate from = monday(due.get());
    LocalDate to = from.plusDays(6);
    if (YearMonth.from(due.get()).equals(work)) {
      from = from.isBefore(work.atDay(1)) ? work.atDay(1) : from;
      to = to.isAfter(work.atEndOfMonth()) ? work.atEndOfMonth() : to;
    }
    return Localized.of(
        Dates.dayOnly(from).zh()
            + "至"
            + (from.getMonthValue() == to.getMonthValue()
                ? to.getDayOfMonth() + "日"
                : Dates.dayOnly(to).zh()),
        Dates.dayOnly(from).en() + " to " + Dates.dayOnly(to).en());
  }

  private Localized say(String key) {
    return playbook.phrases().both("pages." + key);
  }
}
