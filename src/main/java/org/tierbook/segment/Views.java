package org.tierbook.segment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tierbook.model.Duty;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.Scheme;
import org.tierbook.model.Section;
import org.tierbook.model.Snapshot;
import org.tierbook.rule.TierSql;
import org.tierbook.store.Appender;
import org.tierbook.store.Store;
import org.tierbook.text.Language;

/** Sets up the names that queries read, for some slices at a time, on one connection. */
final class Views {
  private final Bench bench;
  private final Store store;
  private final Playbook playbook;
  private final Set<String> words;
  private final boolean small;
  private final int minimum;

  /**
   * @param reports whose queries are going to run
   * @param minimum smallest group of customers that a reader may be shown
   * @param small whether rows are copied, which saves reading long statements again and again
   */
  Views(
      Bench bench,
      Store store,
      Playbook playbook,
      List<Report> reports,
      int minimum,
      boolean small) {
    this.bench = bench;
    this.store = store;
    this.playbook = playbook;
    this.words = MonthSql.words(reports);
    this.minimum = minimum;
    this.small = small;
  }

  /** Points all names at these slices. */
  void show(List<Slice> slices) {
    StringBuilder sql = new StringBuilder();
    add(sql, small, "customer", () -> each(slices, s -> customers(s, s.snapshot(), "")));
    add(sql, small, "customer_prev", () -> each(slices, Views.this::customersBefore));
    add(sql, false, "customer_all", () -> each(slices, this::allCustomers));
    add(sql, small, "scheme_customer", () -> each(slices, this::schemeCustomers));
    add(sql, true, "ledger", () -> each(slices, s -> month(s).ledger()));
    add(sql, true, "missing_report", () -> each(slices, s -> month(s).missing()));
    add(sql, false, "duty_excluded", this::excluded);
    for (Section section : bench.sections().named()) {
      add(sql, small, section.name(), () -> each(slices, s -> bench.sections().select(section, s)));
    }
    if (!sql.isEmpty()) {
      store.execute(sql.toString());
    }
    if (words.contains("column_fill")) {
      store.execute("create or replace temp table column_fill(" + MonthTables.COLUMN_FILL + ")");
      try (Appender rows = store.appender("temp", "column_fill")) {
        slices.forEach(s -> month(s).addColumnFill(rows));
      }
    }
  }

  private MonthTables month(Slice slice) {
    return new MonthTables(store, playbook, slice);
  }

  private interface Query {
    String sql();
  }

  private void add(StringBuilder sql, boolean copy, String name, Query query) {
    if (words.contains(name)) {
      sql.append("create or replace temp ")
          .append(copy ? "table " : "view ")
          .append(name)
          .append(" as ")
          .append(query.sql())
          .append(";\n");
    }
  }

  private static String each(List<Slice> slices, Function<Slice, String> query) {
    return slices.stream().map(query).collect(Collectors.joining("\nunion all "));
  }

  private String customers(Slice slice, Snapshot month, String more) {
    Optional<Scheme> scheme = slice.scheme().or(() -> playbook.featured().stream().findFirst());
    StringBuilder sql = new StringBuilder("select ").append(more).append(slice.number());
    sql.append(" as slice, ").append(slice.unit()).append(" as unit");
    for (String date : MonthSql.DATES) {
      if (words.contains(date)) {
        sql.append(", ").append(MonthSql.date(date, slice.snapshot())).append(" as ").append(date);
      }
    }
    if (words.contains("minimum_cell")) {
      sql.append(", ").append(minimum).append(" as minimum_cell");
    }
    sql.append(", ").append(slice.previous().isPresent()).append(" as has_previous, ");
    sql.append(Sql.names(columns())).append(scheme.map(this::tierColumns).orElse(""));
    sql.append(" from ").append(Bench.table(month.month()));
    return slice.unit().equals("''") ? sql.toString() : sql + " where " + slice.unit() + " <> ''";
  }

  private String customersBefore(Slice slice) {
    return slice
        .previous()
        .map(p -> customers(slice, p, ""))
        .orElseGet(
            () -> "select * from (" + customers(slice, slice.snapshot(), "") + ") where false");
  }

  /** All months up to the slice's own. */
  private String allCustomers(Slice slice) {
    return bench.months().stream()
        .filter(m -> !m.month().isAfter(slice.snapshot().month()))
        .map(m -> customers(slice, m, "'" + m.month() + "' as month, "))
        .collect(Collectors.joining("\nunion all "));
  }

  /** The columns that queries name, and those that everything is joined by. */
  private Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    Set<String> wanted = new LinkedHashSet<>(words);
    if (words.contains("duty_excluded")) {
      MonthSql.addWords(wanted, excluded());
    }
    for (String column : bench.columns()) {
      if (wanted.contains(column) || column.equals("customer_key")) {
        columns.add(column);
      }
    }
    return columns;
  }

  private String tierColumns(Scheme scheme) {
    String tier = Store.identifier(scheme.column());
    String near = Store.identifier("near_" + scheme.column().substring("tier_".length()));
    StringBuilder sql = new StringBuilder();
    sql.append(", %s as scheme".formatted(Sql.text(scheme.id())));
    both(sql, scheme, "", tier);
    both(sql, scheme, "near_", near);
    if (words.contains("own_tier") || words.contains("own_rank")) {
      both(sql, scheme, "own_", Store.identifier("tier_own_" + scheme.column().substring(5)));
    }
    if (words.contains("held_tier") || words.contains("held_rank")) {
      both(sql, scheme, "held_", held(scheme));
    }
    return sql.append(", ")
        .append(Store.identifier(scheme.value()))
        .append(" as tier_value")
        .toString();
  }

  /** A tier and its rank; the plain one's columns are {@code tier} and {@code tier_rank}. */
  private static void both(StringBuilder sql, Scheme scheme, String which, String tier) {
    String rank = which.isEmpty() ? "tier_rank" : which + "rank";
    sql.append(
        ", %s as %stier, %s as %s".formatted(tier, which, MonthSql.rank(scheme, tier), rank));
  }

  /** The tier that the file says a customer holds; null where the scheme doesn't know the value. */
  private static String held(Scheme scheme) {
    StringBuilder cases = new StringBuilder();
    scheme
        .held()
        .ifPresent(
            held ->
                held.tiers()
                    .forEach(
                        (value, tier) ->
                            cases.append(
                                " when %s then %s".formatted(Sql.text(value), Sql.text(tier)))));
    return cases.isEmpty()
        ? "cast(null as varchar)"
        : "(case " + Store.identifier(scheme.held().orElseThrow().column()) + cases + " end)";
  }

  private String schemeCustomers(Slice slice) {
    List<String> parts = new ArrayList<>();
    for (Scheme scheme : playbook.schemes()) {
      parts.add(
          "select %d as slice, %s as unit, customer_key, %s as scheme, %s as scheme_zh, %s as scheme_en, %s as tier from %s"
              .formatted(
                  slice.number(),
                  slice.unit(),
                  Sql.text(scheme.id()),
                  Sql.text(scheme.name().zh()),
                  Sql.text(scheme.name().in(Language.EN)),
                  Store.identifier(scheme.column()),
                  Bench.table(slice.snapshot().month())));
    }
    return String.join(" union all ", parts);
  }

  /** Which customers a duty's own condition takes out. */
  private String excluded() {
    List<String> parts = new ArrayList<>();
    for (Duty duty : playbook.duties()) {
      if (duty.when().isPresent()) {
        String condition = TierSql.condition(duty.when().get(), playbook.columns());
        parts.add(
            "select slice, unit, customer_key, %s as duty from customer f where (%s) is not true"
                .formatted(Sql.text(duty.id()), condition));
      }
    }
    return parts.isEmpty()
        ? "select slice, unit, customer_key, '' as duty from customer where false"
        : String.join(" union all ", parts);
  }
}
