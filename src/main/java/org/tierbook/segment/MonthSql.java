package org.tierbook.segment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tierbook.model.Report;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;

/** The text of a report's query. Lines stay where they are, so that errors keep their line. */
final class MonthSql {
  /** Dates that queries may name, with or without {@code ${}}. */
  static final List<String> DATES =
      List.of("as_of", "month_start", "month_end", "work_start", "work_end");

  private MonthSql() {}

  /** Gaps stand for columns that every customer's row has, so that one text serves all months. */
  static String fill(Report.Sql sql) {
    String text = sql.text().replace("${units}", String.join(", ", Slice.COLUMNS));
    for (String date : DATES) {
      text = text.replace("${" + date + "}", date);
    }
    return text.stripTrailing();
  }

  /** The value of a date's column in a month; work dates are of the month after. */
  static String date(String name, Snapshot snapshot) {
    YearMonth month = snapshot.month();
    LocalDate day =
        switch (name) {
          case "as_of" -> snapshot.asOf();
          case "month_start" -> month.atDay(1);
          case "month_end" -> month.atEndOfMonth();
          case "work_start" -> month.plusMonths(1).atDay(1);
          case "work_end" -> month.plusMonths(1).atEndOfMonth();
          default -> throw new IllegalArgumentException(name);
        };
    return Sql.date(day);
  }

  /** Every word of the queries: only columns named somewhere need to be carried along. */
  static Set<String> words(List<Report> reports) {
    Set<String> words = new TreeSet<>();
    for (Report report : reports) {
      for (Report.Sql sql : queries(report)) {
        addWords(words, sql.text());
      }
    }
    return words;
  }

  static void addWords(Set<String> words, String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
  }

  static List<Report.Sql> queries(Report report) {
    List<Report.Sql> queries = new ArrayList<>();
    report.sharedSql().ifPresent(queries::add);
    report.figuresSql().ifPresent(queries::add);
    report.answerSql().ifPresent(queries::add);
    report.list().ifPresent(list -> queries.add(list.sql()));
    return queries;
  }

  /** {@code case tier_x when 'gold' then 2 … else 0 end}, null where the tier is. */
  static String rank(Scheme scheme, String column) {
    Set<String> cases = new LinkedHashSet<>();
    scheme
        .tiers()
        .forEach(t -> cases.add("when " + Sql.text(t.id()) + " then " + scheme.rank(t.id())));
    return cases.stream()
        .collect(
            Collectors.joining(" ", "case " + column + " ", " when 'unclassified' then 0 end"));
  }
}
