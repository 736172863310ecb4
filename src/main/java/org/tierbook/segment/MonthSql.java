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
import org.tierbook.model.Level;
import org.tierbook.model.Report;
import org.tierbook.model.Scheme;
import org.tierbook.model.Snapshot;

/**
 * The text of a report's query for one month and one level. Lines stay where they are, so that
 * errors keep their line.
 */
final class MonthSql {
  private MonthSql() {}

  static String fill(Report.Sql sql, Level level, Snapshot snapshot) {
    YearMonth month = snapshot.month();
    YearMonth work = month.plusMonths(1);
    String text =
        sql.text().replace("${units}", units(level)).replace("${as_of}", Sql.date(snapshot.asOf()));
    text = days(text, "month", month.atDay(1), month.atEndOfMonth());
    return days(text, "work", work.atDay(1), work.atEndOfMonth()).stripTrailing();
  }

  private static String days(String text, String name, LocalDate start, LocalDate end) {
    return text.replace("${" + name + "_start}", Sql.date(start))
        .replace("${" + name + "_end}", Sql.date(end));
  }

  static String units(Level level) {
    return String.join(", ", unitColumns(level));
  }

  static List<String> unitColumns(Level level) {
    return switch (level) {
      case BANK -> List.of("bank_id");
      case BRANCH -> List.of("bank_id", "branch_id");
      case MANAGER -> List.of("bank_id", "branch_id", "manager_id");
    };
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

  private static void addWords(Set<String> words, String text) {
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
