package org.tierbook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Location;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Gaps;
import org.tierbook.model.Level;
import org.tierbook.model.Report;
import org.tierbook.model.ReportColumn;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Localized;

/** Reads a folder {@code content/reports/ID/}: {@code report.yaml} and the queries beside it. */
final class ReportReader {
  private static final List<String> CHARTS =
      List.of(
          "bar", "stacked", "line", "pyramid", "heat", "sankey", "density", "waterfall", "lorenz");

  private final SourceTree tree;
  private final Reading reading;
  private final Set<String> sections;

  /** {@code sections}: names of what may lie beside the customers, which a report may need. */
  ReportReader(SourceTree tree, Reading reading, Set<String> sections) {
    this.sections = Set.copyOf(sections);
    this.tree = tree;
    this.reading = reading;
  }

  static String path(String id) {
    return "content/reports/" + id + "/report.yaml";
  }

  Report read(MapReader map) {
    String id = map.defines("id", Kind.REPORT);
    boolean perScheme =
        map.find("for_each").flatMap(n -> reading.word(n, List.of("scheme"))).isPresent();
    if (perScheme) {
      reading.references().definePerScheme(id);
    }
    List<Report.KeyFigure> figures = map.list("figures", n -> figure(n, id));
    List<ReportColumn> columns = map.needList("columns", this::column);
    Report report =
        new Report(
            id,
            map.localised("title"),
            map.localised("group"),
            map.localised("question"),
            map.localised("answer"),
            map.optionalLocalised("no_answer"),
            map.needList("per", n -> reading.word(n, Level.class)),
            perScheme,
            map.list("needs", this::need),
            map.needList("definition", this::definition),
            figures,
            columns,
            map.find("matrix").flatMap(n -> matrix(n, columns)),
            map.find("chart").flatMap(n -> chart(n, columns)),
            map.find("trend").flatMap(n -> trend(n, figures, columns)),
            sql(id, "shared.sql"),
            sql(id, "figures.sql"),
            sql(id, "answer.sql"),
            map.find("list").flatMap(n -> list(n, id)),
            map.localisedList("notes"),
            map.at());
    map.done();
    columns.forEach(c -> c.shareOf().ifPresent(s -> requireColumn(s, c.at(), columns)));
    checkAnswer(report, map.valueAt("answer"));
    checkQueries(report, map);
    return report;
  }

  private Optional<String> need(YamlNode node) {
    Optional<String> need = reading.text(node);
    need.filter(n -> !n.equals("previous_month") && !sections.contains(n))
        .ifPresent(n -> reading.references().use(Kind.COLUMN, n, node.at()));
    return need;
  }

  private Optional<Report.Definition> definition(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              var definition =
                  new Report.Definition(map.localised("term"), map.localised("meaning"));
              map.done();
              return definition;
            });
  }

  private Optional<Report.KeyFigure> figure(YamlNode node, String report) {
    return reading
        .map(node)
        .map(
            map -> {
              String name = map.text("name");
              if (!report.isEmpty() && !name.isEmpty()) {
                reading.references().define(Kind.FIGURE, report + "/" + name, map.valueAt("name"));
              }
              var figure =
                  new Report.KeyFigure(
                      name,
                      map.localised("label"),
                      format(map),
                      alert(map),
                      map.find("whole").flatMap(reading::yesNo).orElse(false));
              map.done();
              return figure;
            });
  }

  private Optional<ReportColumn> column(YamlNode node) {
    return reading
        .map(node)
        .map(
            map -> {
              ReportColumn column =
                  new ReportColumn(
                      map.text("name"),
                      map.localised("label"),
                      format(map),
                      map.optionalText("share_of"),
                      map.find("total").flatMap(reading::yesNo).orElse(false),
                      alert(map),
                      map.valueAt("name"));
              map.done();
              return column;
            });
  }

  private ColumnFormat format(MapReader map) {
    return map.need("format")
        .flatMap(n -> reading.word(n, ColumnFormat.class))
        .orElse(ColumnFormat.TEXT);
  }

  /** {@code alert: {below: 30}} or {@code {above: 5}}. */
  private Optional<Report.Alert> alert(MapReader map) {
    Optional<MapReader> found = map.find("alert").flatMap(reading::map);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> below = found.get().find("below").flatMap(reading::amount);
    Optional<BigDecimal> limit = below.or(() -> found.get().need("above").flatMap(reading::amount));
    found.get().done();
    return limit.map(l -> new Report.Alert(below.isPresent(), l));
  }

  /** {@code trend: {figures: [a, b]}} or {@code trend: {column: c}}. */
  private Optional<Report.Trend> trend(
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

  private void requireFigure(String name, Location at, List<String> names) {
    if (!names.contains(name)) {
      reading.suggest("unknown-gap", at, "name", name, names);
    }
  }

  private Optional<Report.Matrix> matrix(YamlNode node, List<ReportColumn> columns) {
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

  private Optional<Report.Chart> chart(YamlNode node, List<ReportColumn> columns) {
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

  private Optional<Report.ListView> list(YamlNode node, String id) {
    Optional<MapReader> found = reading.map(node);
    Optional<Report.Sql> sql = sql(id, "list.sql");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = found.get();
    Localized title = map.localised("title");
    List<ReportColumn> columns = map.needList("columns", this::column);
    map.done();
    if (sql.isEmpty()) {
      reading.error("missing-query", map.at(), "file", "list.sql");
    }
    return sql.map(s -> new Report.ListView(title, columns, s));
  }

  private Optional<Report.Sql> sql(String id, String name) {
    return tree.find("content/reports/" + id + "/" + name)
        .map(f -> new Report.Sql(f.text(), new Location(f.path(), 1, 1)));
  }

  private void requireColumn(String name, Location at, List<ReportColumn> columns) {
    List<String> names = columns.stream().map(ReportColumn::name).toList();
    if (!name.isEmpty() && !names.contains(name)) {
      reading.suggest("unknown-report-column", at, "name", name, names);
    }
  }

  /** Gaps without a format of their own are named figures. */
  private void checkAnswer(Report report, Location at) {
    checkGaps(report, report.answer(), at);
    report.definition().forEach(d -> checkGaps(report, d.meaning(), report.at()));
  }

  private void checkGaps(Report report, Localized sentence, Location at) {
    List<String> names = report.figures().stream().map(Report.KeyFigure::name).toList();
    String english = sentence.en();
    for (String gap : Gaps.of(sentence.zh() + (english == null ? "" : english))) {
      if (gap.indexOf(':') < 0) {
        requireFigure(gap, at, names);
      }
    }
  }

  private void checkQueries(Report report, MapReader map) {
    if (report.figuresSql().isEmpty()) {
      reading.error("missing-query", map.at("columns"), "file", "figures.sql");
    }
    if (report.answerSql().isEmpty() && !report.figures().isEmpty()) {
      reading.error("missing-query", map.at("figures"), "file", "answer.sql");
    }
  }
}
