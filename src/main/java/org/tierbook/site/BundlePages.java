package org.tierbook.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.UnitFigures;
import org.tierbook.text.Dates;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * The pages of a bundle: the month at a glance, a page a group of reports, the lists, the managers;
 * for the office also all branches side by side.
 */
final class BundlePages {
  static final String[] CHARTS = {"echarts.min.js", "charts.js"};
  static final String HOME = "home";
  static final String FIGURES = "figures";

  private final Draft draft;
  private final Playbook playbook;
  private final UnitFigures own;
  private final List<ReportResult> results;
  private final Findings findings;
  private final BundleLists lists;
  private final BundleUnits units;

  /**
   * The planner of a bundle.
   *
   * @param branches all of them for the office; none for a branch
   */
  BundlePages(
      Draft draft, UnitFigures own, List<UnitFigures> managers, List<UnitFigures> branches) {
    this.draft = draft;
    this.playbook = draft.playbook();
    this.own = own;
    this.results =
        own.results().stream().filter(r -> playbook.report(r.report()).isPresent()).toList();
    this.findings = new Findings(playbook);
    this.lists = new BundleLists(draft, results);
    this.units = new BundleUnits(draft, lists, managers, branches);
  }

  void plan() {
    Map<Localized, List<ReportResult>> groups = groups();
    Nav nav = nav(groups);
    draft.top(HOME, PageIds.HOME, say("overview"));
    planHome(nav);
    lists.plan(nav);
    boolean first = true;
    for (Map.Entry<Localized, List<ReportResult>> group : groups.entrySet()) {
      String id = group(groups, group.getKey());
      if (first) {
        draft.top(FIGURES, id, say("reports"));
        first = false;
      }
      planGroup(id, group.getKey(), group.getValue(), nav);
    }
    units.plan(nav);
  }

  private void planHome(Nav nav) {
    YearMonth month = month();
    String workbook = draft.folder() + "-" + month + ".xlsx";
    List<Download.Sheet> sheets = new ArrayList<>();
    results.forEach(r -> sheets.add(new Download.Sheet(title(r), r::table)));
    sheets.addAll(lists.sheets());
    draft.add(
        Page.of(
                PageIds.HOME,
                "index.html",
                say("overview"),
                "bundle-home",
                (language, diagnostics) -> home(language, workbook))
            .section(HOME)
            .nav(nav)
            .month(month)
            .scripts(CHARTS)
            .downloads(sheets.isEmpty() ? List.of() : List.of(new Download(workbook, sheets)))
            .build());
  }

  private BundleHomeView home(Language language, String workbook) {
    Optional<ReportResult> head = Headlines.of(playbook, results);
    Localized headline =
        head.map(h -> Wording.said(playbook.phrases(), unitMonth(), h.answer()))
            .orElseGet(this::unitMonth);
    return new BundleHomeView(
        lists.audience(),
        Sentence.of(headline, language),
        lead(),
        new Facts(playbook).of(results, List.of()),
        lists.work(),
        atAGlance(head, language),
        answers(),
        results.isEmpty() ? Optional.empty() : Optional.of(workbook));
  }

  private Localized lead() {
    return Wording.of(
        playbook.phrases(),
        "pages.bundle_lead",
        "unit",
        own.unit().name(),
        "month",
        Dates.month(month()));
  }

  private Localized unitMonth() {
    return Wording.dated(playbook.phrases(), own.unit().name(), Dates.monthOnly(month()));
  }

  /** Structure and movement under the scheme of the headline. */
  private List<Finding> atAGlance(Optional<ReportResult> head, Language language) {
    Optional<String> scheme = head.flatMap(ReportResult::scheme);
    List<Finding> shown = new ArrayList<>();
    for (ReportResult result : results) {
      Report report = report(result);
      boolean pyramid = report.chart().filter(c -> c.type().equals("pyramid")).isPresent();
      if ((pyramid || report.matrix().isPresent())
          && result.scheme().equals(scheme)
          && shown.size() < 2) {
        shown.add(findings.of(result, report, language, Optional.of(stem(result))));
      }
    }
    return shown;
  }

  private List<MonthView.Group> answers() {
    List<MonthView.Group> answers = new ArrayList<>();
    Map<Localized, List<ReportResult>> groups = groups();
    groups.forEach(
        (title, own) ->
            answers.add(
                new MonthView.Group(
                    title,
                    own.stream()
                        .map(
                            r ->
                                new MonthView.Line(
                                    Optional.of(group(groups, title) + "#" + Findings.anchor(r)),
                                    title(r),
                                    report(r).question(),
                                    r.answer()))
                        .toList())));
    return answers;
  }

  private void planGroup(String id, Localized title, List<ReportResult> group, Nav nav) {
    List<Download> downloads = new ArrayList<>();
    for (ReportResult result : group) {
      downloads.addAll(Download.both(stem(result), title(result), result::table));
    }
    downloads.addAll(units.downloads(group));
    draft.add(
        Page.of(
                id,
                "figures/" + id.replace(':', '-') + ".html",
                title,
                "bundle-group",
                (language, diagnostics) -> groupView(title, group, language))
            .layout(Page.Layout.CONTENTS)
            .section(FIGURES)
            .parent(PageIds.HOME)
            .nav(nav)
            .month(month())
            .scripts(CHARTS)
            .downloads(downloads)
            .build());
  }

  private GroupView groupView(Localized title, List<ReportResult> group, Language language) {
    List<GroupView.Part> parts = new ArrayList<>();
    for (ReportResult result : group) {
      parts.add(
          new GroupView.Part(
              findings.of(result, report(result), language, Optional.of(stem(result))),
              units.branchesOf(result),
              units.linkOf(result)));
    }
    return new GroupView(lists.audience(), title, unitMonth(), parts);
  }

  private Nav nav(Map<Localized, List<ReportResult>> groups) {
    List<Nav.Group> parts = new ArrayList<>();
    List<Nav.Item> figures = new ArrayList<>();
    figures.add(Nav.Item.of(PageIds.HOME, say("overview")));
    groups.keySet().forEach(g -> figures.add(Nav.Item.of(group(groups, g), g)));
    parts.add(new Nav.Group(own.unit().name(), figures));
    if (!lists.items().isEmpty()) {
      parts.add(new Nav.Group(say("lists"), lists.items()));
    }
    parts.addAll(units.navGroups());
    return new Nav(say("bundle_list"), parts);
  }

  private Map<Localized, List<ReportResult>> groups() {
    Map<Localized, List<ReportResult>> groups = new LinkedHashMap<>();
    for (Report report : playbook.reports()) {
      for (ReportResult result : results) {
        if (result.report().equals(report.id())) {
          groups.computeIfAbsent(report.group(), g -> new ArrayList<>()).add(result);
        }
      }
    }
    return groups;
  }

  private static String group(Map<Localized, List<ReportResult>> groups, Localized title) {
    return "group:" + (List.copyOf(groups.keySet()).indexOf(title) + 1);
  }

  private static String stem(ReportResult result) {
    return "figures/" + Findings.anchor(result) + "-" + result.month();
  }

  private Localized title(ReportResult result) {
    return findings.title(result, report(result));
  }

  private Report report(ReportResult result) {
    return playbook.report(result.report()).orElseThrow();
  }

  private YearMonth month() {
    return draft.figures().latest().orElseThrow().month();
  }

  private Localized say(String key) {
    return playbook.phrases().both("pages." + key);
  }
}
