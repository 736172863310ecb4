package org.tierbook.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Unit;
import org.tierbook.model.UnitFigures;
import org.tierbook.model.Value;
import org.tierbook.text.Dates;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * The managers of a bundle, a page each; for the office the branches and all managers side by side.
 */
final class BundleUnits {
  private static final String MANAGERS = "managers";
  private static final String BRANCHES = "branches-";
  private static final int LINKS = 16;
  private static final int ROWS = 100;

  /** Units that stand beside each other on a page with other things. */
  private static final int TOGETHER = 60;

  /** Units of a page of their own. */
  private static final int PAGE = 250;

  private final Draft draft;
  private final Playbook playbook;
  private final BundleLists lists;
  private final List<UnitFigures> managers;
  private final Findings findings;
  private final UnitTables tables;
  private final List<UnitFigures> units;
  private final Map<String, List<ReportResult>> branches;

  BundleUnits(
      Draft draft, BundleLists lists, List<UnitFigures> managers, List<UnitFigures> branches) {
    this.draft = draft;
    this.playbook = draft.playbook();
    this.lists = lists;
    this.managers = managers;
    this.findings = new Findings(playbook);
    this.tables =
        new UnitTables(
            playbook,
            branches.stream()
                .collect(Collectors.toMap(b -> b.unit().id(), b -> b.unit().name(), (a, b) -> a)));
    this.units = branches;
    this.branches = tables.byReport(branches);
  }

  void plan(Nav nav) {
    if (units.size() > TOGETHER) {
      branches.values().forEach(own -> planBranches(own, nav));
    }
    if (managers.isEmpty()) {
      return;
    }
    draft.top(MANAGERS, MANAGERS, say("managers"));
    boolean apart = managers.size() > TOGETHER && !units.isEmpty();
    draft.add(
        sheet(
                MANAGERS,
                "managers/index.html",
                say("managers"),
                () -> apart ? List.of(directory()) : grids(managers, "managers/"),
                nav)
            .parent(PageIds.HOME)
            .downloads(downloads(tables.byReport(managers), "managers/", say("manager")))
            .build());
    if (apart) {
      units.forEach(u -> planManagersOf(u.unit(), nav));
    }
    if (draft.kind() == Edition.Kind.BRANCH) {
      managers.forEach(m -> planManager(m, nav));
    }
  }

  /** A page of units side by side. */
  private Page.Builder sheet(
      String id, String path, Localized title, Supplier<List<Grid>> grids, Nav nav) {
    Localized lead =
        say(
            id.startsWith(BRANCHES)
                ? "branches_lead"
                : draft.kind() == Edition.Kind.OFFICE ? "managers_lead_office" : "managers_lead");
    return Page.of(
            id,
            path,
            title,
            "office",
            (language, diagnostics) -> new OfficeView(lists.audience(), title, lead, grids.get()))
        .layout(Page.Layout.CONTENTS)
        .section(id.startsWith(BRANCHES) ? BundlePages.FIGURES : MANAGERS)
        .nav(nav);
  }

  /** A report's branches on pages of their own. */
  private void planBranches(List<ReportResult> own, Nav nav) {
    Optional<Report> report = playbook.report(own.get(0).report());
    for (int from = 0, part = 1; report.isPresent() && from < own.size(); from += PAGE, part++) {
      List<ReportResult> some = own.subList(from, Math.min(own.size(), from + PAGE));
      String name = BRANCHES + Findings.anchor(own.get(0)) + (part > 1 ? "-" + part : "");
      Localized title = findings.title(own.get(0), report.get());
      boolean last = from + PAGE >= own.size();
      draft.add(
          sheet(
                  pageOf(own.get(0), part),
                  "figures/" + name + ".html",
                  part > 1
                      ? Wording.of(
                          playbook.phrases(),
                          "pages.list_part",
                          "title",
                          title,
                          "part",
                          Localized.same("" + part))
                      : title,
                  () -> List.of(grid(some, "figures/branches-", say("branch"))),
                  nav)
              .parent(PageIds.HOME)
              .pager(
                  part > 1 ? Optional.of(pageOf(own.get(0), part - 1)) : Optional.empty(),
                  last ? Optional.empty() : Optional.of(pageOf(own.get(0), part + 1)))
              .build());
    }
  }

  private void planManagersOf(Unit branch, Nav nav) {
    List<UnitFigures> own = managersOf(branch);
    if (!own.isEmpty()) {
      draft.add(
          sheet(
                  MANAGERS + ":" + branch.id(),
                  "managers/" + Address.safe(branch.id()) + ".html",
                  branch.name(),
                  () -> grids(own, "managers/"),
                  nav)
              .parent(MANAGERS)
              .build());
    }
  }

  private List<UnitFigures> managersOf(Unit branch) {
    return managers.stream().filter(m -> m.unit().branch().equals(branch.id())).toList();
  }

  /** The branches with the number of their managers, each leading to its managers. */
  private Grid directory() {
    List<Table.Row> rows = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    for (UnitFigures branch : units) {
      int count = managersOf(branch.unit()).size();
      rows.add(
          new Table.Row(
              Table.Kind.DATA,
              branch.unit().id(),
              List.of(
                  Table.Cell.of(new Value.Text(branch.unit().id()), branch.unit().name()),
                  Table.Cell.of(
                      new Value.Number(BigDecimal.valueOf(count)),
                      Localized.same(Numbers.count(count))))));
      pages.add(MANAGERS + ":" + branch.unit().id());
    }
    Table table =
        new Table(
            List.of(
                UnitTables.column("unit", say("branch"), ColumnFormat.TEXT),
                UnitTables.column("managers", say("managers"), ColumnFormat.COUNT)),
            rows);
    return new Grids(playbook)
        .grid(
            "u-branches",
            table,
            Optional.empty(),
            false,
            say("all_managers"),
            List.of(),
            Optional.empty())
        .linked(pages);
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
        lists.audience(),
        manager.unit().name(),
        Wording.dated(
            playbook.phrases(),
            draft.unit().name(),
            Dates.monthOnly(draft.figures().latest().orElseThrow().month())),
        figures,
        parts);
  }

  /** The branches beside each other, for a report of the office. */
  Optional<Grid> branchesOf(ReportResult result) {
    List<ReportResult> own = branches.get(Findings.anchor(result));
    return own == null || units.size() > TOGETHER
        ? Optional.empty()
        : Optional.of(grid(own, "figures/branches-", say("branch")));
  }

  /** The page with the branches, where they are too many for the page of a group. */
  Optional<Link> linkOf(ReportResult result) {
    return branches.containsKey(Findings.anchor(result)) && units.size() > TOGETHER
        ? Optional.of(
            new Link(
                pageOf(result, 1),
                playbook
                    .phrases()
                    .both("pages.branches_all", "count", Numbers.count(units.size()))))
        : Optional.empty();
  }

  private static String pageOf(ReportResult result, int part) {
    return BRANCHES + Findings.anchor(result) + "/" + part;
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
