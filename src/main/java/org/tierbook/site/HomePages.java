package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Playbook;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.text.Dates;
import org.tierbook.text.Localized;

/** The front page. */
final class HomePages {
  private final Library library;
  private final Playbook playbook;

  private HomePages(Library library) {
    this.library = library;
    this.playbook = library.playbook();
  }

  static void plan(Draft draft) {
    boolean month = draft.figures().latest().isPresent();
    draft.top("home", PageIds.HOME, draft.say(month ? "top_month" : "top_home"));
    HomePages pages = new HomePages(draft.library());
    Localized title =
        draft
            .figures()
            .latest()
            .map(m -> draft.say("home_title", "month", Dates.month(m.month())))
            .orElseGet(() -> draft.say("top_home"));
    draft.add(
        Page.of(PageIds.HOME, "index.html", title, "home", (language, diagnostics) -> pages.view())
            .layout(Page.Layout.FRONT)
            .section("home")
            .build());
  }

  private HomeView view() {
    Optional<Scheme> scheme = playbook.featured().stream().findFirst();
    Optional<ReportResult> structure = scheme.flatMap(s -> library.result(Structure.REPORT, s));
    boolean month = library.latest().isPresent();
    return new HomeView(
        headline(),
        month ? answers(scheme) : List.of(library.say("home_lead")),
        library.latest().map(m -> issue(m, scheme)).orElse(List.of()),
        months(),
        new KeyFigures(library).all(),
        library.say("home_figures", "count", Numbers.word(library.halfYear().size())),
        playbook.site().minimumCell(),
        scheme.flatMap(s -> structure.flatMap(r -> pyramid(s, r))),
        scheme.flatMap(s -> HomeMoves.of(library, s)),
        new HomeTodo(library).todo(),
        month ? Optional.empty() : scheme.map(s -> Ladder.of(s, library)),
        new HomeColumns(library).all(scheme));
  }

  /** What the first reports say of the first scheme, but for the one that heads the page. */
  private List<Localized> answers(Optional<Scheme> scheme) {
    return Stream.of(Structure.REPORT, "m-near")
        .flatMap(report -> scheme.flatMap(s -> library.result(report, s)).stream())
        .map(ReportResult::answer)
        .filter(answer -> !answer.equals(headline()))
        .toList();
  }

  /** The month before, and all months. */
  private List<Link> months() {
    List<Link> links = new ArrayList<>();
    library.halfYear().stream()
        .skip(1)
        .findFirst()
        .map(m -> link(PageIds.month(m.month()), "month_before", Dates.monthOnly(m.month())))
        .ifPresent(links::add);
    library
        .latest()
        .ifPresent(m -> links.add(new Link(PageIds.REPORTS, library.say("all_months"))));
    return links;
  }

  private Link link(String page, String key, Localized month) {
    return new Link(page, library.say(key, "month", month));
  }

  /** The month's finding; without one, what the playbook holds. */
  private Localized headline() {
    Optional<ReportResult> finding =
        playbook.site().headline().flatMap(id -> library.latest().flatMap(m -> result(m, id)));
    return finding.map(ReportResult::answer).orElseGet(this::contents);
  }

  private Localized contents() {
    int benefits = HomeColumns.count(playbook.benefits());
    int lessons = playbook.courses().stream().mapToInt(c -> c.lessons().size()).sum();
    return library.say(
        "home_headline",
        "schemes",
        playbook.schemes().size(),
        "benefits",
        benefits,
        "duties",
        playbook.duties().size(),
        "lessons",
        lessons);
  }

  private static Optional<ReportResult> result(MonthFigures month, String id) {
    int at = id.indexOf('@');
    return at < 0
        ? Library.result(month, id, Optional.empty())
        : Library.result(month, id.substring(0, at), Optional.of(id.substring(at + 1)));
  }

  private List<Localized> issue(MonthFigures month, Optional<Scheme> scheme) {
    List<Localized> issue = new ArrayList<>();
    issue.add(library.say("home_title", "month", Dates.month(month.month())));
    issue.add(library.say("home_as_of", "day", Dates.day(month.asOf())));
    scheme.ifPresent(s -> issue.add(library.say("home_scheme", "scheme", s.name())));
    return issue;
  }

  private Optional<Pyramid> pyramid(Scheme scheme, ReportResult result) {
    Grid grid =
        new Grids(playbook)
            .grid(
                "structure",
                result.table(),
                Optional.of(scheme.id()),
                false,
                library.say("pyramid_title", "scheme", scheme.name()),
                List.of(),
                Optional.empty());
    return Pyramid.of(result.table(), grid);
  }
}
