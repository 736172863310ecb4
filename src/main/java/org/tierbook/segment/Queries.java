package org.tierbook.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Report;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.store.StoreException;
import org.tierbook.text.NearestName;

/** Runs the queries of reports, and says in which file and line one is wrong. */
final class Queries {
  /** Columns that a query may deliver beside the declared ones: for sorting, and for lists. */
  private static final Set<String> BESIDE =
      Set.of("slice", "unit", "manager_id", "customer_key", "priority");

  private final Store store;
  private final Diagnostics diagnostics;

  Queries(Store store, Diagnostics diagnostics) {
    this.store = store;
    this.diagnostics = diagnostics;
  }

  /**
   * A query's rows by unit; nothing when it's wrong, which is then reported.
   *
   * @param needed names that the query has to deliver, with the place where they are declared
   * @param allowed further names that it may deliver
   */
  UnitRows run(Report.Sql sql, Map<String, Location> needed, Set<String> allowed) {
    try {
      String text = MonthSql.fill(sql);
      List<Row> rows = store.query(text);
      List<String> names = rows.isEmpty() ? store.columns(text) : rows.get(0).names();
      return agrees(sql, needed, allowed, names) ? UnitRows.of(rows) : UnitRows.NONE;
    } catch (StoreException e) {
      diagnostics.error(
          "report-query-failed", place(sql, e.line(), e.column()), "message", firstLine(e));
      return UnitRows.NONE;
    }
  }

  /** Keeps a query's rows for the report's other queries; wrong ones are reported. */
  void share(Report.Sql sql) {
    try {
      store.execute("create or replace temp table shared as\n" + MonthSql.fill(sql));
    } catch (StoreException e) {
      diagnostics.error(
          "report-query-failed", place(sql, e.line() - 1, e.column()), "message", firstLine(e));
    }
  }

  private boolean agrees(
      Report.Sql sql, Map<String, Location> needed, Set<String> allowed, List<String> names) {
    Map<String, Location> all = new LinkedHashMap<>(Map.of("${units}", sql.at()));
    all.putAll(needed);
    Set<String> given =
        new LinkedHashSet<>(names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList());
    if (given.containsAll(Slice.COLUMNS)) {
      given.removeAll(Slice.COLUMNS);
      given.add("${units}");
    }
    List<String> unknown =
        given.stream()
            .filter(n -> !all.containsKey(n) && !allowed.contains(n) && !BESIDE.contains(n))
            .toList();
    boolean complete = true;
    for (Map.Entry<String, Location> column : all.entrySet()) {
      if (!given.contains(column.getKey())) {
        complete = false;
        report("report-column-missing", column.getValue(), sql, column.getKey(), unknown);
      }
    }
    List<String> open = new ArrayList<>(all.keySet());
    open.removeAll(given);
    for (String name : unknown) {
      complete = false;
      report(
          "report-column-unknown",
          find(sql, name),
          sql,
          name,
          open.isEmpty() ? List.copyOf(all.keySet()) : open);
    }
    return complete;
  }

  private void report(String id, Location at, Report.Sql sql, String name, List<String> near) {
    String file = sql.at().path().substring(sql.at().path().lastIndexOf('/') + 1);
    NearestName.of(name, near)
        .ifPresentOrElse(
            suggestion ->
                diagnostics.error(id, at, "name", name, "file", file, "suggestion", suggestion),
            () -> diagnostics.error(id, at, "name", name, "file", file));
  }

  /** Where a column's name stands in the query's file. */
  private static Location find(Report.Sql sql, String name) {
    String[] lines = sql.text().split("\n", -1);
    for (int i = lines.length - 1; i >= 0; i--) {
      int column = lines[i].toLowerCase(Locale.ROOT).indexOf(name);
      if (column >= 0) {
        return new Location(sql.at().path(), i + 1, column + 1);
      }
    }
    return sql.at();
  }

  /** A column is the file's own only where no gap was filled before it. */
  private static Location place(Report.Sql sql, int line, int column) {
    String[] lines = sql.text().split("\n", -1);
    boolean filled = line < 1 || line > lines.length || lines[line - 1].contains("${");
    return new Location(sql.at().path(), Math.max(line, 0), filled ? 0 : column);
  }

  private static String firstLine(StoreException e) {
    String message = String.valueOf(e.getMessage()).strip();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
