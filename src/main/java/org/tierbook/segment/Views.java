package org.tierbook.segment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Ledger;
import org.tierbook.model.MonthFigures.MissingReport;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * Sets up the names that queries read, for one month and, in reports for each scheme, one scheme.
 */
final class Views {
  private final Bench bench;
  private final Playbook playbook;
  private final Set<String> words;

  Views(Bench bench, Playbook playbook) {
    this.bench = bench;
    this.playbook = playbook;
    this.words = MonthSql.words(playbook.reports());
  }

  /** Views that stay the same for all schemes of a month. */
  void month(Snapshot snapshot, List<MissingReport> missing) {
    StringBuilder sql = new StringBuilder();
    view(sql, "ledger", () -> ledger(snapshot.ledger()));
    view(sql, "column_fill", () -> columnFill(snapshot));
    view(sql, "missing_report", () -> missing(missing));
    view(sql, "calendar", () -> calendar(snapshot.month()));
    view(sql, "scheme_customer", () -> schemeCustomers(snapshot.month()));
    run(sql);
  }

  /** Views with {@code tier}, of the scheme given, or of the first featured one. */
  void scheme(Snapshot snapshot, Optional<Snapshot> previous, Optional<Scheme> scheme) {
    Optional<Scheme> shown = scheme.or(() -> playbook.featured().stream().findFirst());
    StringBuilder sql = new StringBuilder();
    view(sql, "customer", () -> customers(snapshot.month(), shown));
    Snapshot before = previous.orElse(snapshot);
    String nobody = previous.isPresent() ? "" : " where false";
    view(sql, "customer_prev", () -> customers(before.month(), shown) + nobody);
    view(sql, "customer_all", () -> allCustomers(snapshot.month(), shown));
    String only = scheme.map(s -> " where scheme = " + Sql.text(s.id())).orElse("");
    view(sql, "tier", () -> "select * from all_tier" + only);
    view(sql, "tier_role", () -> "select * from all_tier_role" + only);
    run(sql);
  }

  private interface Query {
    String sql();
  }

  private void view(StringBuilder sql, String name, Query query) {
    if (words.contains(name)) {
      sql.append("create or replace temp view ")
          .append(name)
          .append(" as ")
          .append(query.sql())
          .append(";\n");
    }
  }

  private void run(StringBuilder sql) {
    if (!sql.isEmpty()) {
      bench.store().execute(sql.toString());
    }
  }

  private static String customers(YearMonth month, Optional<Scheme> scheme) {
    return "select *" + scheme.map(Views::tierColumns).orElse("") + " from " + Bench.table(month);
  }

  private static String tierColumns(Scheme scheme) {
    String tier = Store.identifier(scheme.column());
    String near = Store.identifier("near_" + scheme.column().substring("tier_".length()));
    return ", %s as tier, %s as tier_rank, %s as near_tier, %s as near_rank, %s as tier_value"
        .formatted(
            tier,
            MonthSql.rank(scheme, tier),
            near,
            MonthSql.rank(scheme, near),
            Store.identifier(scheme.value()));
  }

  private String allCustomers(YearMonth upTo, Optional<Scheme> scheme) {
    List<String> parts = new ArrayList<>();
    for (Snapshot snapshot : bench.months()) {
      if (!snapshot.month().isAfter(upTo)) {
        parts.add(
            customers(snapshot.month(), scheme)
                .replaceFirst("select ", "select '" + snapshot.month() + "' as month, "));
      }
    }
    return String.join(" union all ", parts);
  }

  private String schemeCustomers(YearMonth month) {
    List<String> parts = new ArrayList<>();
    for (Scheme scheme : playbook.schemes()) {
      parts.add(
          "select bank_id, branch_id, manager_id, customer_key, "
              + Sql.text(scheme.id())
              + " as scheme, "
              + Sql.text(scheme.name().zh())
              + " as scheme_zh, "
              + Sql.text(scheme.name().in(Language.EN))
              + " as scheme_en, "
              + Store.identifier(scheme.column())
              + " as tier from "
              + Bench.table(month));
    }
    return String.join(" union all ", parts);
  }

  private String ledger(Ledger ledger) {
    List<String> rows = new ArrayList<>();
    int position = 0;
    for (Ledger.Entry entry : ledger.entries()) {
      String bucket = entry.bucket().name().toLowerCase(Locale.ROOT);
      Localized name = playbook.phrases().both("report.bucket_" + bucket);
      Localized reason = reason(entry);
      rows.add(
          Sql.row(
              Integer.toString(++position),
              Sql.text(bucket),
              Sql.text(name.zh()),
              Sql.text(name.en()),
              Sql.text(entry.reason()),
              Sql.text(reason.zh()),
              Sql.text(reason.en()),
              Sql.text(entry.column()),
              Long.toString(entry.records())));
    }
    return Sql.values(
        "position integer, bucket varchar, bucket_zh varchar, bucket_en varchar, reason varchar, reason_zh varchar,"
            + " reason_en varchar, column_name varchar, records bigint",
        rows);
  }

  /** The reason in words, with the column's label; the key itself where nobody has words for it. */
  private Localized reason(Ledger.Entry entry) {
    String label = playbook.column(entry.column()).map(c -> c.label().zh()).orElse(entry.column());
    String english =
        playbook.column(entry.column()).map(c -> c.label().in(Language.EN)).orElse(entry.column());
    for (String key :
        List.of(entry.reason(), "problem." + entry.reason(), "report.reject_" + entry.reason())) {
      if (playbook.phrases().has(Language.ZH, key) && playbook.phrases().has(Language.EN, key)) {
        return Localized.of(
            playbook.phrases().say(Language.ZH, key, "column", label),
            playbook.phrases().say(Language.EN, key, "column", english));
      }
    }
    return Localized.same(entry.reason());
  }

  /**
   * Counted on the facts as taken in, because the reports' own table holds only what queries name.
   */
  private String columnFill(Snapshot snapshot) {
    List<CustomerColumn> columns =
        playbook.columns().stream().filter(c -> snapshot.columns().contains(c.name())).toList();
    StringBuilder counts = new StringBuilder("select count(*)");
    for (CustomerColumn column : columns) {
      counts.append(", ").append(known(column));
    }
    Row row = bench.store().query(counts + " from " + Bench.facts(snapshot.month())).get(0);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < playbook.columns().size(); i++) {
      CustomerColumn column = playbook.columns().get(i);
      int at = columns.indexOf(column);
      long known = at < 0 ? 0 : row.count(at + 1);
      rows.add(
          Sql.row(
              Integer.toString(i + 1),
              Sql.text(column.name()),
              Sql.text(column.label().zh()),
              Sql.text(column.label().in(Language.EN)),
              Boolean.toString(at >= 0),
              Long.toString(known),
              Long.toString(row.count(0) - known)));
    }
    return Sql.values(
        "position integer, column_name varchar, label_zh varchar, label_en varchar, present boolean, known bigint,"
            + " missing bigint",
        rows);
  }

  private static String known(CustomerColumn column) {
    String name = Store.identifier(column.personal() ? column.name() + "_known" : column.name());
    if (column.personal()) {
      return "count(*) filter (where " + name + ")";
    }
    return column.name().equals("branch_id")
        ? "count(nullif(" + name + ", ''))"
        : "count(" + name + ")";
  }

  private String missing(List<MissingReport> missing) {
    List<String> rows = new ArrayList<>();
    for (MissingReport report : missing) {
      Localized title =
          playbook
              .report(report.report())
              .map(Report::title)
              .orElse(Localized.same(report.report()));
      Localized lacks = lacks(report);
      rows.add(
          Sql.row(
              Sql.text(report.report()),
              Sql.text(title.zh()),
              Sql.text(title.in(Language.EN)),
              Sql.text(lacks.zh()),
              Sql.text(lacks.in(Language.EN))));
    }
    return Sql.values(
        "report varchar, title_zh varchar, title_en varchar, lacks_zh varchar, lacks_en varchar",
        rows);
  }

  private Localized lacks(MissingReport report) {
    List<Localized> names = new ArrayList<>();
    for (String lack : report.lacks()) {
      names.add(
          lack.equals(Needs.PREVIOUS_MONTH)
              ? playbook.phrases().both("report.previous_month")
              : playbook.column(lack).map(CustomerColumn::label).orElse(Localized.same(lack)));
    }
    return Localized.of(
        String.join("、", names.stream().map(Localized::zh).toList()),
        String.join(", ", names.stream().map(n -> n.in(Language.EN)).toList()));
  }

  private String calendar(YearMonth month) {
    WorkDays workDays = new WorkDays(playbook.calendar());
    List<String> rows = new ArrayList<>();
    LocalDate end = month.plusMonths(2).atEndOfMonth();
    for (LocalDate day = month.atDay(1); !day.isAfter(end); day = day.plusDays(1)) {
      rows.add(
          Sql.row(
              Sql.date(day),
              Boolean.toString(workDays.isWorkDay(day)),
              Sql.date(workDays.onOrAfter(day)),
              Sql.date(workDays.onOrBefore(day))));
    }
    return Sql.values("day date, workday boolean, next_workday date, last_workday date", rows);
  }
}
