package org.tierbook.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.CustomerList;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Playbook;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Dates;
import org.tierbook.text.Localized;

/** The worklists of a bundle. */
final class BundleLists {
  static final String SECTION = "lists";

  /** Links in the navigation; further lists are on the first page of the bundle. */
  private static final int LINKS = 14;

  private final Draft draft;
  private final Playbook playbook;
  private final List<ReportResult> results;
  private final Findings findings;
  private final Worklists worklists;

  BundleLists(Draft draft, List<ReportResult> results) {
    this.draft = draft;
    this.playbook = draft.playbook();
    this.results =
        results.stream()
            .filter(r -> r.list().isPresent())
            .sorted(Comparator.comparing(r -> !isOfManyMatters(table(r))))
            .toList();
    this.findings = new Findings(playbook);
    this.worklists = new Worklists(playbook);
  }

  /** The list of all that is to be done stands before those of one matter. */
  private static boolean isOfManyMatters(Table table) {
    return table.columns().stream().anyMatch(c -> c.format() == ColumnFormat.TRIGGER);
  }

  void plan(Nav nav) {
    if (!results.isEmpty()) {
      draft.top(SECTION, id(results.get(0), 1), say("lists"));
    }
    for (ReportResult result : results) {
      int pages = Worklists.pages(table(result));
      for (int page = 1; page <= pages; page++) {
        planPage(result, page, pages, nav);
      }
    }
  }

  private void planPage(ReportResult result, int number, int pages, Nav nav) {
    String name = Findings.anchor(result) + (number > 1 ? "-" + number : "");
    String stem = stem(result);
    Localized title = title(result);
    draft.add(
        Page.of(
                id(result, number),
                "lists/" + name + ".html",
                number > 1
                    ? playbook
                        .phrases()
                        .both("pages.list_part", "title", title.zh(), "part", "" + number)
                    : title,
                "list",
                (language, diagnostics) -> view(result, number, name))
            .layout(Page.Layout.ROOMY)
            .section(SECTION)
            .parent(PageIds.HOME)
            .nav(nav)
            .pager(
                number > 1 ? Optional.of(id(result, number - 1)) : Optional.empty(),
                number < pages ? Optional.of(id(result, number + 1)) : Optional.empty())
            .month(result.month())
            .schemes(result.scheme().map(List::of).orElse(List.of()))
            .wide()
            .downloads(number == 1 ? Download.both(stem, title, () -> table(result)) : List.of())
            .build());
  }

  private ListView view(ReportResult result, int number, String name) {
    MonthFigures month = draft.figures().latest().orElseThrow();
    return new ListView(
        audience(),
        title(result),
        Wording.dated(
            playbook.phrases(),
            result.unit().name(),
            Dates.monthOnly(result.month().plusMonths(1))),
        Dates.month(result.month().plusMonths(1)),
        Dates.day(month.asOf()),
        result.answer(),
        worklists.of(
            table(result),
            result.scheme(),
            result.month(),
            (number - 1) * Worklists.PAGE,
            Worklists.PAGE,
            "worklist",
            key(result.month(), name),
            Optional.of(stem(result))));
  }

  /**
   * The customers of a list whose manager this is; absent when the list names no managers or none
   * of his.
   */
  Optional<ManagerView.Part> of(ReportResult result, String manager, int most) {
    Optional<Table> own = managed(table(result), manager);
    String name = Findings.anchor(result) + "-m";
    return own.map(
        t ->
            new ManagerView.Part(
                id(result, 1),
                title(result),
                worklists.of(
                    t,
                    result.scheme(),
                    result.month(),
                    0,
                    most,
                    Findings.anchor(result),
                    key(result.month(), name),
                    Optional.empty())));
  }

  private static Optional<Table> managed(Table table, String manager) {
    int column = -1;
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).format() == ColumnFormat.MANAGER) {
        column = i;
      }
    }
    int at = column;
    List<Table.Row> rows =
        at < 0
            ? List.of()
            : table.rows().stream()
                .filter(
                    r ->
                        r.cells().get(at).value() instanceof Value.Text t
                            && t.text().equals(manager))
                .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(table.columns(), rows));
  }

  List<ReportResult> results() {
    return results;
  }

  List<BundleHomeView.Work> work() {
    return results.stream()
        .map(
            r ->
                new BundleHomeView.Work(
                    id(r, 1), title(r), Numbers.count(table(r).rows().size()), r.answer()))
        .toList();
  }

  List<Nav.Item> items() {
    List<Nav.Item> items = results.stream().map(r -> Nav.Item.of(id(r, 1), title(r))).toList();
    return Nav.atMost(LINKS, items, Nav.Item.of(PageIds.HOME + "#work", say("all_lists")));
  }

  List<Download.Sheet> sheets() {
    List<Download.Sheet> sheets = new ArrayList<>();
    results.forEach(r -> sheets.add(new Download.Sheet(title(r), () -> table(r))));
    return sheets;
  }

  /** Whose eyes the bundle is for. */
  Localized audience() {
    return draft.kind() == Edition.Kind.OFFICE
        ? say("only_office")
        : playbook.phrases().both("pages.only", "unit", draft.unit().name().zh());
  }

  private String key(YearMonth month, String name) {
    return playbook.site().bank().zh() + "." + draft.folder() + "." + month + "." + name;
  }

  private static String stem(ReportResult result) {
    return "lists/" + Findings.anchor(result) + "-" + result.month();
  }

  private static String id(ReportResult result, int page) {
    return "list:" + Findings.anchor(result) + (page > 1 ? "/" + page : "");
  }

  private Localized title(ReportResult result) {
    Report report = playbook.report(result.report()).orElseThrow();
    Localized plain = report.list().map(Report.ListView::title).orElse(report.title());
    return findings.titled(plain, result);
  }

  private static Table table(ReportResult result) {
    return result.list().map(CustomerList::table).orElseThrow();
  }

  private Localized say(String key) {
    return playbook.phrases().both("pages." + key);
  }
}
