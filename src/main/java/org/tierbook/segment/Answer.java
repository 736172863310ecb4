package org.tierbook.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Report;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.store.Row;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** A report's key figures, and its answer: a sentence whose gaps are those figures. */
final class Answer {
  private final Report report;
  private final Map<String, ColumnFormat> formats = new LinkedHashMap<>();

  Answer(Report report) {
    this.report = report;
    report.figures().forEach(f -> formats.put(f.name(), f.format()));
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

  /** A unit without customers has no row: its counts are 0, its rates are over nothing. */
  Map<String, Table.Cell> figures(Optional<Row> row, Cells cells) {
    Map<String, Table.Cell> figures = new LinkedHashMap<>();
    formats.forEach(
        (name, format) -> figures.put(name, cells.figure(format, value(row, name, format))));
    return figures;
  }

  private static Value value(Optional<Row> row, String name, ColumnFormat format) {
    Value value = row.map(r -> Cells.value(r.at(name))).orElse(new Value.Unknown());
    return value instanceof Value.Unknown && format == ColumnFormat.COUNT
        ? new Value.Number(java.math.BigDecimal.ZERO)
        : value;
  }

  /** The sentence with its gaps filled. */
  Localized say(Map<String, Table.Cell> figures) {
    String english = report.answer().en();
    return new Localized(
        fill(report.answer().zh(), figures, Language.ZH),
        english == null ? null : fill(english, figures, Language.EN));
  }

  private static String fill(String sentence, Map<String, Table.Cell> figures, Language language) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
      int close = sentence.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String gap = sentence.substring(open + 1, close);
      int colon = gap.indexOf(':');
      Table.Cell cell = figures.get(colon < 0 ? gap : gap.substring(0, colon));
      filled
          .append(sentence, at, open)
          .append(cell == null ? "{" + gap + "}" : words(cell, language));
      at = close + 1;
    }
    return filled.append(sentence.substring(at)).toString();
  }

  private static String words(Table.Cell cell, Language language) {
    String unit = cell.small().map(s -> s.in(language)).orElse("");
    String space = language == Language.EN && !unit.isEmpty() ? " " : "";
    return cell.text().in(language) + space + unit;
  }

  private List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    addGaps(gaps, report.answer().zh());
    addGaps(gaps, report.answer().en());
    return gaps;
  }

  private static void addGaps(List<String> gaps, @Nullable String sentence) {
    String text = sentence == null ? "" : sentence;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      if (close > 0) {
        gaps.add(text.substring(open + 1, close));
      }
    }
  }
}
