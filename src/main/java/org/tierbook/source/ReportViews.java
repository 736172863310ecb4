package org.tierbook.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.model.Report;
import org.tierbook.model.ReportColumn;

/** Reads how a report shows its table: as a matrix, with a chart, beside other months. */
final class ReportViews {
  private static final List<String> CHARTS =
      List.of(
          "bar", "stacked", "line", "pyramid", "heat", "sankey", "density", "waterfall", "lorenz");

  private final Reading reading;

  ReportViews(Reading reading) {
    this.reading = reading;
  }

  Optional<Report.Matrix> matrix(YamlNode node, List<ReportColumn> columns) {
    return reading
        .map(node)
        .map(
            map -> {
              List<String> parts = new ArrayList<>();
              for (String key : List.of("rows", "columns", "value")) {
                parts.add(map.text(key));
                requireColumn(map.text(key), map.valueAt(key), columns);
              }
              map.done();
              return new Report.Matrix(parts.get(0), parts.get(1), parts.get(2));
            });
  }

  Optional<Report.Chart> chart(YamlNode node, List<ReportColumn> columns) {
    String type = "";
    Map<String, String> parts = new LinkedHashMap<>();
    for (YamlNode.Entry entry : reading.entries(node)) {
      if (entry.key().equals("type")) {
        type = reading.word(entry.value(), CHARTS).orElse("");
        continue;
      }
      Optional<String> column = reading.text(entry.value());
      column.ifPresent(c -> requireColumn(c, entry.value().at(), columns));
      column.ifPresent(c -> parts.put(entry.key(), c));
    }
    return type.isEmpty() ? Optional.empty() : Optional.of(new Report.Chart(type, parts));
  }

  /** {@code trend: {figures: [a, b]}} or {@code trend: {column: c}}. */
  Optional<Report.Trend> trend(
      YamlNode node, List<Report.KeyFigure> figures, List<ReportColumn> columns) {
    Optional<MapReader> found = reading.map(node);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = found.get();
    List<String> known = figures.stream().map(Report.KeyFigure::name).toList();
    List<String> shown =
        map.list(
            "figures",
            n -> {
              Optional<String> name = reading.text(n);
              name.ifPresent(f -> requireFigure(f, n.at(), known));
              return name;
            });
    Optional<String> column =
        shown.isEmpty() ? map.need("column").flatMap(reading::text) : Optional.empty();
    column.ifPresent(c -> requireColumn(c, map.valueAt("column"), columns));
    map.done();
    return Optional.of(new Report.Trend(shown, column));
  }

  void requireFigure(String name, Location at, List<String> names) {
    if (!names.contains(name)) {
      reading.suggest("unknown-gap", at, "name", name, names);
    }
  }

  void requireColumn(String name, Location at, List<ReportColumn> columns) {
    List<String> names = columns.stream().map(ReportColumn::name).toList();
    if (!name.isEmpty() && !names.contains(name)) {
      reading.suggest("unknown-report-column", at, "name", name, names);
    }
  }
}
