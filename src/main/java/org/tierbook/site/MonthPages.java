package org.tierbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Ledger;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.text.Dates;
import org.tierbook.text.Localized;

/** The archive, and a page for each month with every answer. */
final class MonthPages {
  private static final int MONTHS = 24;

  private final Draft draft;
  private final Playbook playbook;
  private final ReportPages reports;
  private final Facts facts;

  MonthPages(Draft draft, ReportPages reports) {
    this.draft = draft;
    this.playbook = draft.playbook();
    this.reports = reports;
    this.facts = new Facts(playbook);
  }

  void planArchive() {
    draft.add(
        Page.of(
                PageIds.REPORTS,
                "reports/index.html",
                say("archive"),
                "archive",
                (language, diagnostics) -> archive())
            .section(ReportPages.SECTION)
            .nav(months())
            .build());
  }

  /** The latest months; the page itself lists all. */
  private Nav months() {
    List<Nav.Item> items =
        draft.figures().months().stream()
            .limit(MONTHS)
            .map(m -> Nav.Item.of(PageIds.month(m.month()), Dates.month(m.month())))
            .toList();
    return new Nav(say("reports_list"), List.of(new Nav.Group(say("month"), items)));
  }

  void plan(MonthFigures month, Optional<Nav> nav) {
    Page.Builder page =
        Page.of(
                PageIds.month(month.month()),
                "reports/" + month.month() + "/index.html",
                Dates.month(month.month()),
                "month",
                (language, diagnostics) -> view(month))
            .section(ReportPages.SECTION)
            .parent(PageIds.REPORTS)
            .month(month.month())
            .scripts(ReportPages.MONTHS);
    nav.ifPresent(page::nav);
    draft.add(page.build());
  }

  private ArchiveView archive() {
    Map<Integer, List<ArchiveView.Month>> years = new LinkedHashMap<>();
    for (MonthFigures month : draft.figures().months()) {
      years
          .computeIfAbsent(month.month().getYear(), y -> new ArrayList<>())
          .add(
              new ArchiveView.Month(
                  PageIds.month(month.month()),
                  Dates.monthOnly(month.month()),
                  headline(month).orElse(Localized.same("")),
                  Numbers.count(month.ledger().count(Ledger.Bucket.ACCEPTED)),
                  reports.isFull(month)));
    }
    return new ArchiveView(
        years.entrySet().stream().map(e -> new ArchiveView.Year(e.getKey(), e.getValue())).toList(),
        playbook.site().fullMonths());
  }

  /** The answer of the report that {@code site.yaml} names. */
  private Optional<Localized> headline(MonthFigures month) {
    return Headlines.of(playbook, month.results()).map(ReportResult::answer);
  }

  private MonthView view(MonthFigures month) {
    List<MonthFigures> all = draft.figures().months();
    int at = all.indexOf(month);
    List<ReportResult> before = at + 1 < all.size() ? all.get(at + 1).results() : List.of();
    return new MonthView(
        Dates.month(month.month()),
        Dates.day(month.asOf()),
        headline(month),
        MonthStrip.of(month.month(), reports.order(), PageIds::month),
        facts.of(month.results(), before),
        groups(month),
        ledger(month.ledger()),
        month.missing().stream().map(this::missing).toList(),
        playbook.site().minimumCell());
  }

  private List<MonthView.Group> groups(MonthFigures month) {
    Map<Localized, List<MonthView.Line>> groups = new LinkedHashMap<>();
    for (ReportResult result : reports.results(month)) {
      Report report = playbook.report(result.report()).orElseThrow();
      Optional<String> page =
          reports.isFull(month) ? Optional.of(ReportPages.id(result)) : Optional.empty();
      groups
          .computeIfAbsent(report.group(), g -> new ArrayList<>())
          .add(
              new MonthView.Line(
                  page,
                  reports.findings().title(result, report),
                  report.question(),
                  result.answer()));
    }
    return groups.entrySet().stream()
        .map(e -> new MonthView.Group(e.getKey(), e.getValue()))
        .toList();
  }

  private Localized ledger(Ledger ledger) {
    return playbook
        .phrases()
        .both(
            "pages.ledger",
            "records",
            Numbers.count(ledger.records()),
            "accepted",
            Numbers.count(ledger.count(Ledger.Bucket.ACCEPTED)),
            "rejected",
            Numbers.count(ledger.count(Ledger.Bucket.REJECTED)),
            "duplicate",
            Numbers.count(ledger.count(Ledger.Bucket.DUPLICATE)));
  }

  private MonthView.Missing missing(MonthFigures.MissingReport missing) {
    Localized title =
        playbook
            .report(missing.report())
            .map(Report::title)
            .orElse(Localized.same(missing.report()));
    return new MonthView.Missing(title, missing.lacks().stream().map(playbook::need).toList());
  }

  private Localized say(String key) {
    return playbook.phrases().both("pages." + key);
  }
}
