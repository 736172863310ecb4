package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Gaps;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Makes findings of results: portal and bundles show them with the same markup. */
final class Findings {
  private final Playbook playbook;
  private final Grids grids;
  private final Charts charts;

  Findings(Playbook playbook) {
    this.playbook = playbook;
    this.grids = new Grids(playbook);
    this.charts = new Charts(playbook.phrases());
  }

  /**
   * The finding of a result.
   *
   * @param stem of the table's downloads
   */
  Finding of(ReportResult result, Report report, Language language, Optional<String> stem) {
    return of(result, List.of(), report, language, stem);
  }

  /**
   * The finding of a result beside its earlier months.
   *
   * @param history the same report's results up to this one, oldest first; empty for none
   */
  Finding of(
      ReportResult result,
      List<ReportResult> history,
      Report report,
      Language language,
      Optional<String> stem) {
    String id = anchor(result);
    Localized title = title(result, report);
    Grid grid = grid(result, report, title, stem);
    Optional<Chart> chart = charts.chart(report, grid, result.answer(), language);
    Optional<Pyramid> pyramid =
        report
            .chart()
            .filter(c -> c.type().equals("pyramid"))
            .flatMap(c -> Pyramid.of(result.table(), grid));
    boolean inPyramid = pyramid.isPresent() && !pyramid.get().leavesOut();
    Optional<Grid> months =
        new Trend(report, history, say("month"))
            .table()
            .map(
                t ->
                    grids.grid(
                        "m-" + id,
                        t,
                        result.scheme(),
                        false,
                        trend(title),
                        List.of(),
                        Optional.empty()));
    return new Finding(
        id,
        title,
        report.question(),
        Sentence.of(result.answer(), language),
        chart,
        pyramid,
        inPyramid ? Optional.empty() : Optional.of(isUndrawn(report, chart) ? said(grid) : grid),
        months.flatMap(m -> charts.months(m, trend(title), result.answer())),
        months,
        definition(report, result),
        grid.withheld() || months.map(Grid::withheld).orElse(false));
  }

  private Grid grid(ReportResult result, Report report, Localized title, Optional<String> stem) {
    boolean heat = report.matrix().isPresent();
    List<Localized> notes = new ArrayList<>();
    if (heat) {
      notes.add(say(isMovement(result) ? "heat_note" : "cross_note"));
    }
    notes.addAll(report.notes());
    Grid grid =
        grids.grid(
            "t-" + anchor(result), result.table(), result.scheme(), heat, title, notes, stem);
    return heat ? grid.measured(say("heat_unit")) : grid;
  }

  /** Tiers against tiers: who went up is on one side of the diagonal. */
  private static boolean isMovement(ReportResult result) {
    return result.table().columns().stream().anyMatch(c -> c.tier().isPresent());
  }

  /** The terms, with the numbers of this result. */
  private static List<Report.Definition> definition(Report report, ReportResult result) {
    return report.definition().stream()
        .map(d -> new Report.Definition(d.term(), Gaps.fill(d.meaning(), result.figures())))
        .toList();
  }

  private Localized trend(Localized title) {
    return Localized.of(
        playbook.phrases().say(Language.ZH, "pages.trend_of", "title", title.zh()),
        playbook.phrases().say(Language.EN, "pages.trend_of", "title", title.in(Language.EN)));
  }

  private Localized say(String key) {
    return playbook.phrases().both("pages." + key);
  }

  /** A flow whose parts are mostly hidden isn't drawn, and the table says so. */
  private static boolean isUndrawn(Report report, Optional<Chart> chart) {
    return chart.isEmpty() && report.chart().filter(c -> c.type().equals("sankey")).isPresent();
  }

  private Grid said(Grid grid) {
    return grid.withheld() ? grid.noted(say("flow_hidden")) : grid;
  }

  /** The report's title, with its scheme's where it is made once for each. */
  Localized title(ReportResult result, Report report) {
    return titled(report.title(), result);
  }

  /** A title with the name of the result's scheme, where there are several. */
  Localized titled(Localized title, ReportResult result) {
    Optional<Localized> scheme = result.scheme().flatMap(playbook::scheme).map(Scheme::name);
    return scheme.isEmpty() || playbook.featured().size() < 2 ? title : joined(title, scheme.get());
  }

  private Localized joined(Localized title, Localized scheme) {
    return Wording.of(playbook.phrases(), "pages.of_scheme", "report", title, "scheme", scheme);
  }

  /** An id for the result's element: letters, digits and hyphens. */
  static String anchor(ReportResult result) {
    return Address.safe(result.report())
        + result.scheme().map(s -> "-" + Address.safe(s)).orElse("");
  }
}
