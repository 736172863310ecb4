package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tierbook.model.ColumnFormat;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Playbook;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Tier;
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
        structure.map(r -> List.of(r.answer())).orElseGet(() -> List.of(library.say("home_lead"))),
        library.latest().map(m -> issue(m, scheme)).orElse(List.of()),
        month
            ? Optional.of(new Link(PageIds.REPORTS, library.say("all_months")))
            : Optional.empty(),
        new KeyFigures(library).all(),
        library.say("home_figures", "count", Numbers.word(library.halfYear().size())),
        scheme.flatMap(s -> structure.map(r -> pyramid(s, r))),
        scheme.flatMap(this::moves),
        todo(),
        month ? Optional.empty() : scheme.map(s -> Ladder.of(s, library)),
        columns(scheme));
  }

  /** The month's finding; without one, what the playbook holds. */
  private Localized headline() {
    Optional<ReportResult> finding =
        playbook.site().headline().flatMap(id -> library.latest().flatMap(m -> result(m, id)));
    return finding
        .map(ReportResult::answer)
        .orElseGet(
            () ->
                library.say(
                    "home_headline",
                    "schemes",
                    playbook.schemes().size(),
                    "benefits",
                    playbook.benefits().stream()
                        .flatMap(b -> b.groups().stream())
                        .mapToInt(g -> g.benefits().size())
                        .sum(),
                    "duties",
                    playbook.duties().size(),
                    "lessons",
                    playbook.courses().stream().mapToInt(c -> c.lessons().size()).sum()));
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

  private HomeView.Pyramid pyramid(Scheme scheme, ReportResult result) {
    Table table = result.table();
    double widest = 0.0001;
    for (Table.Row row : table.rows()) {
      if (row.kind() == Table.Kind.DATA) {
        Structure.Line line = Structure.line(table, row);
        widest = Math.max(widest, Math.max(share(line.countShare()), share(line.valueShare())));
      }
    }
    List<HomeView.Bar> bars = new ArrayList<>();
    Optional<HomeView.Bar> total = Optional.empty();
    for (Table.Row row : table.rows()) {
      Structure.Line line = Structure.line(table, row);
      double left = 100 * share(line.countShare()) / widest;
      double right = 100 * share(line.valueShare()) / widest;
      HomeView.Bar bar =
          new HomeView.Bar(
              mark(scheme, row), line, percent(left), percent(100 - left), percent(right));
      if (row.kind() == Table.Kind.TOTAL) {
        total = Optional.of(bar);
      } else {
        bars.add(bar);
      }
    }
    return new HomeView.Pyramid(
        library.say("pyramid_title", "scheme", scheme.name()),
        bars,
        total,
        Structure.unit(table, ColumnFormat.MONEY),
        bars.stream().anyMatch(b -> b.line().change().isPresent()),
        bars.stream().anyMatch(b -> b.line().value().isPresent()));
  }

  private Optional<TierMark> mark(Scheme scheme, Table.Row row) {
    return row.kind() == Table.Kind.TOTAL
        ? Optional.empty()
        : Optional.of(
            scheme
                .tier(row.key())
                .map(t -> library.mark(scheme, t))
                .orElseGet(() -> TierMark.unclassified(scheme, row.cells().get(0).text())));
  }

  private static double share(Optional<Table.Cell> cell) {
    return cell.flatMap(KeyFigures::number).map(n -> Math.max(0, n.doubleValue())).orElse(0.0);
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  private Optional<HomeView.Moves> moves(Scheme scheme) {
    Optional<ReportResult> result = library.result(Migration.REPORT, scheme);
    Optional<Migration> migration = Migration.of(library, scheme);
    if (result.isEmpty() || migration.isEmpty()) {
      return Optional.empty();
    }
    Migration moved = migration.get();
    List<Tier> tiers = scheme.tiers();
    double most = 1;
    for (int i = 0; i + 1 < tiers.size(); i++) {
      most =
          Math.max(
              most,
              Math.max(
                  moves(moved, tiers.get(i), tiers.get(i + 1)),
                  moves(moved, tiers.get(i + 1), tiers.get(i))));
    }
    List<HomeView.Move> rows = new ArrayList<>();
    for (int i = 0; i + 1 < tiers.size(); i++) {
      rows.add(move(moved, tiers.get(i), tiers.get(i + 1), most));
    }
    return Optional.of(
        new HomeView.Moves(
            library.say("moves_title"),
            rows,
            new Link(
                PageIds.report(result.get().month(), Migration.REPORT, result.get().scheme()),
                library.say("moves_all")),
            library.say("moves_up"),
            library.say("moves_down")));
  }

  private static double moves(Migration moved, Tier from, Tier to) {
    return moved.number(from.id(), to.id()).map(n -> n.doubleValue()).orElse(0.0);
  }

  private HomeView.Move move(Migration moved, Tier upper, Tier lower, double most) {
    double up = 100 * moves(moved, lower, upper) / most;
    double down = 100 * moves(moved, upper, lower) / most;
    Localized none = Localized.same("0");
    return new HomeView.Move(
        library.say("moves_between", "lower", lower.name(), "upper", upper.name()),
        moved.count(lower.id(), upper.id()).orElse(none),
        moved.count(upper.id(), lower.id()).orElse(none),
        percent(up),
        percent(down),
        percent(100 - down));
  }

  private Optional<HomeView.Todo> todo() {
    Optional<MonthFigures> latest = library.latest();
    return latest.flatMap(
        m ->
            Library.result(m, "m-todo", Optional.empty())
                .or(
                    () ->
                        playbook.site().featured().stream()
                            .findFirst()
                            .flatMap(s -> Library.result(m, "m-todo", Optional.of(s))))
                .filter(r -> !r.table().rows().isEmpty())
                .map(
                    r ->
                        new HomeView.Todo(
                            library.say(
                                "todo_title", "month", Dates.monthOnly(m.month().plusMonths(1))),
                            r.table(),
                            PageIds.report(m.month(), "m-todo", r.scheme()))));
  }

  private List<HomeView.Column> columns(Optional<Scheme> scheme) {
    List<HomeView.Column> columns = new ArrayList<>();
    columns.add(new HomeColumns(library).playbook(scheme));
    new HomeColumns(library).training().ifPresent(columns::add);
    columns.add(
        library
            .latest()
            .map(m -> new HomeColumns(library).reports(m))
            .orElseGet(() -> new HomeColumns(library).background()));
    return columns;
  }
}
