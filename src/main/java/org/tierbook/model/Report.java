package org.tierbook.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A report as content: a question, queries and a view.
 *
 * @param answer a sentence with {@code {name}} or {@code {name:format}} gaps, filled from {@code
 *     answerSql}
 * @param noAnswer said instead where a gap has no value: a rate over nobody, no customers
 * @param per the levels whose figures it has
 * @param forEachScheme once for each featured scheme
 * @param needs columns, files or {@code previous_month}; without them the report is left out and
 *     named as such
 * @param trend what stands beside the months before; absent for none
 * @param sharedSql rows that the other queries read as table {@code shared}
 * @param figures the named numbers of {@code answerSql}
 */
public record Report(
    String id,
    Localized title,
    Localized group,
    Localized question,
    Localized answer,
    Optional<Localized> noAnswer,
    List<Level> per,
    boolean forEachScheme,
    List<String> needs,
    List<Definition> definition,
    List<KeyFigure> figures,
    List<ReportColumn> columns,
    Optional<Matrix> matrix,
    Optional<Chart> chart,
    Optional<Trend> trend,
    Optional<Sql> sharedSql,
    Optional<Sql> figuresSql,
    Optional<Sql> answerSql,
    Optional<ListView> list,
    List<Localized> notes,
    Location at) {
  public Report {
    per = List.copyOf(per);
    needs = List.copyOf(needs);
    definition = List.copyOf(definition);
    figures = List.copyOf(figures);
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /** A declared column; the reader has made sure that it exists. */
  public ReportColumn column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /** A term of the definition and its meaning, such as the numerator. */
  public record Definition(Localized term, Localized meaning) {}

  /**
   * A named number that texts, the front page and trends can use.
   *
   * @param alert where it calls for attention
   * @param whole whether it is of all whom the table's totals count: then it tells no more of a
   *     small group than those totals do
   */
  public record KeyFigure(
      String name, Localized label, ColumnFormat format, Optional<Alert> alert, boolean whole) {
    public KeyFigure(String name, Localized label, ColumnFormat format) {
      this(name, label, format, Optional.empty(), false);
    }
  }

  /** A limit beyond which a value calls for attention: below it, or else above it. */
  public record Alert(boolean below, BigDecimal limit) {
    public boolean rings(BigDecimal value) {
      return below ? value.compareTo(limit) < 0 : value.compareTo(limit) > 0;
    }
  }

  /**
   * The months beside each other: some key figures, or one column of the table with a line for each
   * of its rows.
   */
  public record Trend(List<String> figures, Optional<String> column) {
    public Trend {
      figures = List.copyOf(figures);
    }
  }

  /** A query and the file it stands in, so that its errors can name the place. */
  public record Sql(String text, Location at) {}

  /** Long rows shown as a cross-table: one column's values down, another's across. */
  public record Matrix(String rows, String columns, String value) {}

  /** A chart over the report's own table: a type, and which column plays which part. */
  public record Chart(String type, Map<String, String> parts) {
    public Chart {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
  }

  /** The rows of customers that a branch works from. */
  public record ListView(Localized title, List<ReportColumn> columns, Sql sql) {
    public ListView {
      columns = List.copyOf(columns);
    }
  }
}
