package org.tierbook.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Location;
import org.tierbook.model.Gaps;
import org.tierbook.model.Level;
import org.tierbook.model.Report;
import org.tierbook.model.ReportColumn;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Localized;

/** Reads a folder {@code content/reports/ID/}: {@code report.yaml} and the queries beside it. */
final class ReportReader {
  private final SourceTree tree;
  private final Reading reading;
  private final Set<String> sections;
  private final ReportNumbers numbers;
  private final ReportViews views;

  /** {@code sections}: names of what may lie beside the customers, which a report may need. */
  ReportReader(SourceTree tree, Reading reading, Set<String> sections) {
    this.sections = Set.copyOf(sections);
    this.tree = tree;
    this.reading = reading;
    this.numbers = new ReportNumbers(reading);
    this.views = new ReportViews(reading);
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
    List<Report.KeyFigure> figures = map.list("figures", n -> numbers.figure(n, id));
    List<ReportColumn> columns = map.needList("columns", numbers::column);
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
            map.find("matrix").flatMap(n -> views.matrix(n, columns)),
            map.find("chart").flatMap(n -> views.chart(n, columns)),
            map.find("trend").flatMap(n -> views.trend(n, figures, columns)),
            sql(id, "shared.sql"),
            sql(id, "figures.sql"),
            sql(id, "answer.sql"),
            map.find("list").flatMap(n -> list(n, id)),
            map.localisedList("notes"),
            map.at());
    map.done();
    columns.forEach(c -> c.shareOf().ifPresent(s -> views.requireColumn(s, c.at(), columns)));
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

  private Optional<Report.ListView> list(YamlNode node, String id) {
    Optional<MapReader> found = reading.map(node);
    Optional<Report.Sql> sql = sql(id, "list.sql");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = found.get();
    Localized title = map.localised("title");
    List<ReportColumn> columns = map.needList("columns", numbers::column);
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
        views.requireFigure(gap, at, names);
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
