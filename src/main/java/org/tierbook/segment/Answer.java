package org.tierbook.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Gaps;
import org.tierbook.model.Report;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.store.Row;
import org.tierbook.text.Localized;
import org.tierbook.text.Phrases;

/** A report's key figures, and its answer: a sentence whose gaps are those figures. */
final class Answer {
  private final Report report;
  private final Localized nothing;
  private final Map<String, ColumnFormat> formats = new LinkedHashMap<>();
  private final Map<String, Report.Alert> alerts = new LinkedHashMap<>();

  Answer(Report report, Phrases phrases) {
    this.report = report;
    this.nothing = report.noAnswer().orElseGet(() -> phrases.both("report.nothing"));
    for (Report.KeyFigure figure : report.figures()) {
      formats.put(figure.name(), figure.format());
      figure.alert().ifPresent(alert -> alerts.put(figure.name(), alert));
    }
    for (String gap : gaps()) {
      int colon = gap.indexOf(':');
      if (colon > 0) {
        formats.putIfAbsent(
            gap.substring(0, colon),
            ColumnFormat.valueOf(gap.substring(colon + 1).toUpperCase(Locale.ROOT)));
      }
    }
  }

  /** The names that {@code answer.sql} has to deliver. */
  List<String> names() {
    return List.copyOf(formats.keySet());
  }

  boolean isCount(String name) {
    return formats.get(name) == ColumnFormat.COUNT;
  }

  /** Whether a figure is of all whom the table's totals count. */
  boolean isWhole(String name) {
    return report.figures().stream().anyMatch(f -> f.whole() && f.name().equals(name));
  }

  /** A unit without customers has no row: its counts are 0, its rates are over nothing. */
  Map<String, Table.Cell> figures(Optional<Row> row, Cells cells) {
    Map<String, Table.Cell> figures = new LinkedHashMap<>();
    formats.forEach(
        (name, format) ->
            figures.put(
                name,
                Cells.marked(
                    cells.figure(format, value(row, name, format)),
                    Optional.ofNullable(alerts.get(name)))));
    return figures;
  }

  private static Value value(Optional<Row> row, String name, ColumnFormat format) {
    Value value = row.map(r -> Cells.value(r.at(name))).orElse(new Value.Unknown());
    return value instanceof Value.Unknown && format == ColumnFormat.COUNT
        ? new Value.Number(java.math.BigDecimal.ZERO)
        : value;
  }

  /** The sentence with its gaps filled, or what is said where one of them has no value. */
  Localized say(Map<String, Table.Cell> figures) {
    boolean open =
        gaps().stream()
            .map(gap -> figures.get(Gaps.name(gap)))
            .anyMatch(cell -> cell != null && cell.tone() == Table.Tone.ABSENT);
    return open ? nothing : Gaps.fill(report.answer(), figures);
  }

  private List<String> gaps() {
    List<String> gaps = new ArrayList<>(Gaps.of(report.answer().zh()));
    String english = report.answer().en();
    gaps.addAll(Gaps.of(english == null ? "" : english));
    return gaps;
  }
}
