package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    String id = anchor(result);
    boolean heat = report.matrix().isPresent();
    List<Localized> notes = new ArrayList<>();
    if (heat) {
      notes.add(playbook.phrases().both("pages.heat_note"));
    }
    notes.addAll(report.notes());
    Localized title = title(result, report);
    Grid plain = grids.grid("t-" + id, result.table(), result.scheme(), heat, title, notes, stem);
    Grid grid = heat ? plain.measured(playbook.phrases().both("pages.heat_unit")) : plain;
    Optional<Chart> chart = charts.chart(report, grid, language);
    Optional<Pyramid> pyramid =
        report
            .chart()
            .filter(c -> c.type().equals("pyramid"))
            .flatMap(c -> Pyramid.of(result.table(), grid));
    boolean inPyramid = pyramid.isPresent() && !pyramid.get().leavesOut();
    return new Finding(
        id,
        title,
        report.question(),
        Sentence.of(result.answer(), language),
        chart,
        pyramid,
        inPyramid ? Optional.empty() : Optional.of(isUndrawn(report, chart) ? said(grid) : grid),
        report.definition(),
        grid.withheld());
  }

  /** A flow whose parts are mostly hidden isn't drawn, and the table says so. */
  private static boolean isUndrawn(Report report, Optional<Chart> chart) {
    return chart.isEmpty() && report.chart().filter(c -> c.type().equals("sankey")).isPresent();
  }

  private Grid said(Grid grid) {
    return grid.withheld() ? grid.noted(playbook.phrases().both("pages.flow_hidden")) : grid;
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
