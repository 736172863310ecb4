package org.tierbook.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Ledger;
import org.tierbook.model.MonthFigures.MissingReport;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.Snapshot;
import org.tierbook.store.Appender;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** What is known of a month's file as a whole, as queries for one slice. */
final class MonthTables {
  private final Store store;
  private final Playbook playbook;
  private final Slice slice;

  MonthTables(Store store, Playbook playbook, Slice slice) {
    this.store = store;
    this.playbook = playbook;
    this.slice = slice;
  }

  private String values(String types, List<String> rows) {
    String from = Sql.values(types, rows);
    return "select " + slice.number() + " as slice, '' as unit, v.* from (" + from + ") v";
  }

  /** Where the records of the month's file went. */
  String ledger() {
    Ledger ledger = slice.snapshot().ledger();
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
    return values(
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

  /** The columns of {@code column_fill}. */
  static final String COLUMN_FILL =
      "slice integer, unit varchar, position integer, column_name varchar, label_zh varchar,"
          + " label_en varchar, present boolean, known bigint, missing bigint";

  /**
   * How many customers have a value, by column: counted on the facts as taken in, because the
   * reports' own table holds only what queries name.
   */
  void addColumnFill(Appender rows) {
    Snapshot snapshot = slice.snapshot();
    List<CustomerColumn> columns =
        playbook.columns().stream().filter(c -> snapshot.columns().contains(c.name())).toList();
    StringBuilder counts = new StringBuilder("select count(*)");
    for (CustomerColumn column : columns) {
      counts.append(", ").append(known(column));
    }
    Row row = store.query(counts + " from " + Bench.facts(snapshot.month())).get(0);
    for (int i = 0; i < playbook.columns().size(); i++) {
      CustomerColumn column = playbook.columns().get(i);
      int at = columns.indexOf(column);
      long known = at < 0 ? 0 : row.count(at + 1);
      rows.begin();
      rows.integer(slice.number());
      rows.text("");
      rows.integer(i + 1);
      rows.text(column.name());
      rows.text(column.label().zh());
      rows.text(column.label().in(Language.EN));
      rows.yesNo(at >= 0);
      rows.bigint(known);
      rows.bigint(row.count(0) - known);
      rows.end();
    }
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

  /** Which reports the month lacks. */
  String missing() {
    List<String> rows = new ArrayList<>();
    for (MissingReport report : Needs.missing(playbook, slice.snapshot(), slice.previous())) {
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
    return values(
        "report varchar, title_zh varchar, title_en varchar, lacks_zh varchar, lacks_en varchar",
        rows);
  }

  private Localized lacks(MissingReport report) {
    List<Localized> names = report.lacks().stream().map(playbook::need).toList();
    return Localized.of(
        String.join("、", names.stream().map(Localized::zh).toList()),
        String.join(", ", names.stream().map(n -> n.in(Language.EN)).toList()));
  }
}
