package org.tierbook.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tierbook.model.Figures;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.text.Dates;
import org.tierbook.text.Localized;

/**
 * The reports of the portal: the archive, a page a month, and for the latest months a page a
 * report.
 */
final class ReportPages {
  static final String SECTION = "reports";
  private static final String[] CHARTS = {"months.js", "echarts.min.js", "charts.js"};
  static final String MONTHS = "months.js";

  private final Draft draft;
  private final Playbook playbook;
  private final List<MonthFigures> months;
  private final List<YearMonth> order;
  private final Findings findings;

  private ReportPages(Draft draft) {
    this.draft = draft;
    this.playbook = draft.playbook();
    this.months = draft.figures().months();
    this.order = months.stream().map(MonthFigures::month).toList();
    this.findings = new Findings(playbook);
  }

  static void plan(Draft draft) {
    Figures figures = draft.figures();
    if (!figures.months().isEmpty()) {
      new ReportPages(draft).plan();
    }
  }

  private void plan() {
    draft.top(SECTION, PageIds.REPORTS, say("reports"));
    MonthPages monthPages = new MonthPages(draft, this);
    monthPages.planArchive();
    for (MonthFigures month : months) {
      ReportNavs navs = new ReportNavs(playbook, month.month(), results(month));
      monthPages.plan(month, isFull(month) ? Optional.of(navs.ofMonth()) : Optional.empty());
      if (isFull(month)) {
        planReports(month, navs);
      }
    }
    draft.file("assets/months.js", () -> script(order));
  }

  /** Older months keep their answers, but no pages of reports. */
  boolean isFull(MonthFigures month) {
    return months.indexOf(month) < playbook.site().fullMonths();
  }

  /** The results of a month whose reports are still known, in the order of {@code site.yaml}. */
  List<ReportResult> results(MonthFigures month) {
    List<ReportResult> sorted = new ArrayList<>();
    for (Report report : playbook.reports()) {
      month.results().stream().filter(r -> r.report().equals(report.id())).forEach(sorted::add);
    }
    return sorted;
  }

  static String id(ReportResult result) {
    return PageIds.report(result.month(), result.report(), result.scheme());
  }

  List<YearMonth> order() {
    return order;
  }

  Findings findings() {
    return findings;
  }

  private void planReports(MonthFigures month, ReportNavs navs) {
    List<ReportResult> results = results(month);
    Map<Optional<String>, List<ReportResult>> trails = new LinkedHashMap<>();
    for (ReportResult result : results) {
      List<ReportResult> trail =
          trails.computeIfAbsent(result.scheme(), s -> ReportNavs.trail(results, s));
      int at = trail.indexOf(result);
      Optional<String> before = at > 0 ? Optional.of(id(trail.get(at - 1))) : Optional.empty();
      Optional<String> after =
          at + 1 < trail.size() ? Optional.of(id(trail.get(at + 1))) : Optional.empty();
      Report report = playbook.report(result.report()).orElseThrow();
      draft.add(
          page(result, navs.of(report.group(), result.scheme())).pager(before, after).build());
    }
    for (Report report : playbook.reports()) {
      List<ReportResult> own =
          results.stream()
              .filter(r -> r.report().equals(report.id()) && r.scheme().isPresent())
              .toList();
      if (!own.isEmpty()) {
        planSchemes(month, report, own, navs.of(report.group(), Optional.empty()));
      }
    }
  }

  private Page.Builder page(ReportResult result, Nav nav) {
    Report report = playbook.report(result.report()).orElseThrow();
    String folder = folder(result.month(), result.report());
    String file = result.scheme().map(Address::safe).orElse("index");
    String stem =
        folder
            + Address.safe(result.report())
            + result.scheme().map(s -> "-" + Address.safe(s)).orElse("")
            + "-"
            + result.month();
    Localized title = findings.title(result, report);
    return Page.of(
            id(result),
            folder + file + ".html",
            title,
            "report",
            (language, diagnostics) ->
                new ReportView(
                    findings.of(result, history(result), report, language, Optional.of(stem)),
                    Sentence.of(
                        Wording.said(
                            playbook.phrases(), Dates.monthOnly(result.month()), result.answer()),
                        language),
                    strip(result),
                    choices(result),
                    playbook.site().minimumCell()))
        .section(SECTION)
        .parent(PageIds.month(result.month()))
        .nav(nav)
        .month(result.month())
        .schemes(result.scheme().map(List::of).orElse(List.of()))
        .scripts(
            report.chart().isPresent() || report.trend().isPresent()
                ? CHARTS
                : new String[] {MONTHS})
        .downloads(Download.both(stem, title, result::table));
  }

  /** The report's results up to this one, oldest first. */
  private List<ReportResult> history(ReportResult result) {
    List<ReportResult> history = new ArrayList<>();
    for (MonthFigures month : months) {
      if (!month.month().isAfter(result.month())) {
        month.result(result.report(), result.scheme()).ifPresent(r -> history.add(0, r));
      }
    }
    return history;
  }

  private void planSchemes(MonthFigures month, Report report, List<ReportResult> results, Nav nav) {
    draft.add(
        Page.of(
                PageIds.report(month.month(), report.id(), Optional.empty()),
                folder(month.month(), report.id()) + "index.html",
                report.title(),
                "schemes",
                (language, diagnostics) ->
                    new SchemesView(
                        report.title(),
                        report.question(),
                        MonthStrip.of(
                            month.month(), order, m -> target(m, report.id(), Optional.empty())),
                        results.stream()
                            .map(
                                r ->
                                    new SchemesView.Answer(
                                        id(r), scheme(r), report.question(), r.answer()))
                            .toList()))
            .section(SECTION)
            .parent(PageIds.month(month.month()))
            .nav(nav)
            .month(month.month())
            .scripts(MONTHS)
            .build());
  }

  private static String folder(YearMonth month, String report) {
    return "reports/" + month + "/" + Address.safe(report) + "/";
  }

  private Localized scheme(ReportResult result) {
    return result.scheme().flatMap(playbook::scheme).map(Scheme::name).orElse(Localized.same(""));
  }

  private MonthStrip strip(ReportResult result) {
    return MonthStrip.of(result.month(), order, m -> target(m, result.report(), result.scheme()));
  }

  /** The same report in another month, or that month's page. */
  private String target(YearMonth month, String report, Optional<String> scheme) {
    MonthFigures figures = months.get(order.indexOf(month));
    boolean there =
        isFull(figures)
            && (scheme.isPresent()
                ? figures.result(report, scheme).isPresent()
                : figures.results().stream().anyMatch(r -> r.report().equals(report)));
    return there ? PageIds.report(month, report, scheme) : PageIds.month(month);
  }

  private List<ReportView.Choice> choices(ReportResult result) {
    List<ReportView.Choice> choices = new ArrayList<>();
    for (ReportResult other : results(months.get(order.indexOf(result.month())))) {
      if (other.report().equals(result.report()) && other.scheme().isPresent()) {
        choices.add(
            new ReportView.Choice(
                id(other), scheme(other), other.scheme().equals(result.scheme())));
      }
    }
    return choices.size() > 1 ? choices : List.of();
  }

  private Localized say(String key) {
    return playbook.phrases().both("pages." + key);
  }

  private static String script(List<YearMonth> months) {
    return months.stream()
        .sorted()
        .map(m -> Json.text(m.toString()))
        .collect(Collectors.joining(",", "window.tierbookMonths=[", "];\n"));
  }
}
