package org.tierbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Unit;
import org.tierbook.model.UnitFigures;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * The managers of a bundle, a page each; for the office the branches and all managers side by side.
 */
final class BundleUnits {
  private static final String MANAGERS = "managers";
  private static final int LINKS = 16;
  private static final int ROWS = 100;

  private final Draft draft;
  private final Playbook playbook;
  private final BundleLists lists;
  private final List<UnitFigures> managers;
  private final Findings findings;
  private final UnitTables tables;
  private final Map<String, List<ReportResult>> branches;

  BundleUnits(
      Draft draft, BundleLists lists, List<UnitFigures> managers, List<UnitFigures> branches) {
    this.draft = draft;
    this.playbook = draft.playbook();
    this.lists = lists;
    this.managers = managers;
    this.findings = new Findings(playbook);
    this.tables = new UnitTables(playbook);
    this.branches = tables.byReport(branches);
  }

  void plan(Nav nav) {
    if (managers.isEmpty()) {
      return;
    }
    draft.top(MANAGERS, MANAGERS, say("managers"));
    draft.add(
        Page.of(
                MANAGERS,
                "managers/index.html",
                say("managers"),
                "office",
                (language, diagnostics) ->
                    new OfficeView(
                        lists.audience(),
                        say("managers"),
                        say("managers_lead"),
                        grids(managers, "managers/")))
            .layout(Page.Layout.CONTENTS)
            .section(MANAGERS)
            .parent(PageIds.HOME)
            .nav(nav)
            .downloads(downloads(tables.byReport(managers), "managers/", say("manager")))
            .build());
    if (draft.kind() == Edition.Kind.BRANCH) {
      managers.forEach(m -> planManager(m, nav));
    }
  }

  private void planManager(UnitFigures manager, Nav nav) {
    draft.add(
        Page.of(
                id(manager.unit()),
                "managers/" + Address.safe(manager.unit().id()) + ".html",
                manager.unit().name(),
                "manager",
                (language, diagnostics) -> view(manager, language))
            .layout(Page.Layout.ROOMY)
            .section(MANAGERS)
            .parent(MANAGERS)
            .nav(nav)
            .scripts(BundlePages.CHARTS)
            .wide()
            .build());
  }

  private ManagerView view(UnitFigures manager, Language language) {
    List<Finding> figures = new ArrayList<>();
    for (ReportResult result : manager.results()) {
      playbook
          .report(result.report())
          .ifPresent(r -> figures.add(findings.of(result, r, language, Optional.empty())));
    }
    List<ManagerView.Part> parts = new ArrayList<>();
    for (ReportResult result : lists.results()) {
      lists.of(result, manager.unit().id(), ROWS).ifPresent(parts::add);
    }
    return new ManagerView(
        lists.audience(), manager.unit().name(), draft.unit().name(), figures, parts);
  }

  /** The branches beside each other, for a report of the office. */
  Optional<Grid> branchesOf(ReportResult result) {
    List<ReportResult> own = branches.get(Findings.anchor(result));
    return own == null
        ? Optional.empty()
        : Optional.of(grid(own, "figures/branches-", say("branch")));
  }

  /** The files of {@link #branchesOf}. */
  List<Download> downloads(List<ReportResult> group) {
    Map<String, List<ReportResult>> some = new LinkedHashMap<>();
    for (ReportResult result : group) {
      List<ReportResult> own = branches.get(Findings.anchor(result));
      if (own != null) {
        some.put(Findings.anchor(result), own);
      }
    }
    return downloads(some, "figures/branches-", say("branch"));
  }

  private List<Download> downloads(
      Map<String, List<ReportResult>> results, String folder, Localized label) {
    List<Download> downloads = new ArrayList<>();
    for (List<ReportResult> own : results.values()) {
      Optional<Report> report = playbook.report(own.get(0).report());
      report.ifPresent(
          r ->
              downloads.addAll(
                  Download.both(
                      stem(folder, own.get(0)),
                      findings.title(own.get(0), r),
                      () -> tables.table(r, own, label))));
    }
    return downloads;
  }

  private List<Grid> grids(List<UnitFigures> units, String folder) {
    return tables.byReport(units).values().stream()
        .filter(own -> playbook.report(own.get(0).report()).isPresent())
        .map(own -> grid(own, folder, say("manager")))
        .toList();
  }

  private Grid grid(List<ReportResult> own, String folder, Localized label) {
    ReportResult first = own.get(0);
    Report report = playbook.report(first.report()).orElseThrow();
    Table table = tables.table(report, own, label);
    Grid grid =
        new Grids(playbook)
            .grid(
                "u-" + Findings.anchor(first),
                table,
                first.scheme(),
                false,
                findings.title(first, report),
                List.of(),
                Optional.of(stem(folder, first)));
    return grid.linked(own.stream().map(r -> id(r.unit())).toList());
  }

  List<Nav.Group> navGroups() {
    if (managers.isEmpty()) {
      return List.of();
    }
    Nav.Item all = Nav.Item.of(MANAGERS, say("all_managers"));
    List<Nav.Item> items = new ArrayList<>();
    if (draft.kind() == Edition.Kind.BRANCH) {
      managers.forEach(m -> items.add(Nav.Item.of(id(m.unit()), m.unit().name())));
    }
    List<Nav.Item> shown = new ArrayList<>(items.subList(0, Math.min(LINKS, items.size())));
    shown.add(all);
    return List.of(new Nav.Group(say("managers"), shown));
  }

  /** Only a branch's bundle has a page for each manager. */
  private static String id(Unit unit) {
    return "manager:" + unit.branch() + "/" + unit.id();
  }

  private static String stem(String folder, ReportResult first) {
    return folder + Findings.anchor(first) + "-" + first.month();
  }

  private Localized say(String key) {
    return playbook.phrases().both("pages." + key);
  }
}
