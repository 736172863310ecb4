package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.BenefitBlock;
import org.tierbook.model.Course;
import org.tierbook.model.FigureRef;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Report;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.text.Localized;

/** The columns of links at the foot of the front page. */
final class HomeColumns {
  private static final int MOST = 7;

  private final Library library;

  HomeColumns(Library library) {
    this.library = library;
  }

  /** The playbook, the training, and the month's reports; without customers the background. */
  List<HomeView.Column> all(Optional<Scheme> scheme) {
    List<HomeView.Column> columns = new ArrayList<>();
    columns.add(playbook(scheme));
    training().ifPresent(columns::add);
    columns.add(library.latest().map(this::reports).orElseGet(this::background));
    return columns;
  }

  static int count(List<BenefitBlock> blocks) {
    return blocks.stream()
        .flatMap(b -> b.groups().stream())
        .mapToInt(g -> g.benefits().size())
        .sum();
  }

  private HomeView.Column playbook(Optional<Scheme> scheme) {
    List<HomeView.Entry> entries = new ArrayList<>();
    scheme.ifPresent(s -> s.tiers().stream().limit(MOST - 2).forEach(t -> entries.add(tier(s, t))));
    int benefits =
        library.playbook().benefits().stream()
            .flatMap(b -> b.groups().stream())
            .mapToInt(g -> g.benefits().size())
            .sum();
    if (benefits > 0) {
      entries.add(
          entry(
              PageIds.BENEFITS, library.say("benefits"), library.say("items", "count", benefits)));
    }
    if (!library.playbook().roles().isEmpty()) {
      entries.add(
          entry(
              PageIds.ROLES,
              library.say("by_role"),
              library.say(
                  "roles_and_duties",
                  "roles",
                  library.playbook().roles().size(),
                  "duties",
                  library.playbook().duties().size())));
    }
    return column(PageIds.PLAYBOOK, "top_playbook_long", "home_playbook_lead", entries);
  }

  private HomeView.Entry tier(Scheme scheme, Tier tier) {
    TierMark mark = library.mark(scheme, tier);
    Localized note =
        Limits.of(scheme, tier, library.rules()).stream()
            .findFirst()
            .map(l -> library.say("limit_from", "name", l.name(), "limit", l.text()))
            .orElseGet(
                () -> tier.when().isEmpty() ? library.say("limit_rest") : Localized.same(""));
    return new HomeView.Entry(mark.page(), mark.name(), Optional.of(mark), Optional.of(note));
  }

  private Optional<HomeView.Column> training() {
    List<Course> courses = library.playbook().courses();
    if (courses.isEmpty()) {
      return Optional.empty();
    }
    List<HomeView.Entry> entries = new ArrayList<>();
    courses.stream()
        .limit(MOST - 1)
        .forEach(
            c ->
                entries.add(
                    entry(
                        PageIds.course(c.id()),
                        c.title(),
                        library.say(
                            c.lessons().size() == 1 ? "lesson_one" : "lessons",
                            "count",
                            c.lessons().size()))));
    if (courses.size() >= MOST) {
      entries.add(
          entry(
              PageIds.COURSES,
              library.say("all_courses", "count", courses.size()),
              Localized.same("")));
    }
    return Optional.of(column(PageIds.COURSES, "top_training_long", "home_training_lead", entries));
  }

  private HomeView.Column reports(MonthFigures month) {
    List<HomeView.Entry> entries = new ArrayList<>();
    String featured = library.playbook().site().featured().stream().findFirst().orElse("");
    for (ReportResult result : month.results()) {
      if (entries.size() < MOST && result.scheme().map(featured::equals).orElse(true)) {
        library
            .playbook()
            .report(result.report())
            .ifPresent(
                r ->
                    entries.add(
                        entry(
                            PageIds.report(month.month(), r.id(), result.scheme()),
                            r.title(),
                            note(r, result))));
      }
    }
    return column(PageIds.month(month.month()), "top_reports_long", "home_reports_lead", entries);
  }

  /** The report's first key figure, with its name and its unit. */
  private Localized note(Report report, ReportResult result) {
    KeyFigures figures = new KeyFigures(library);
    return report.figures().stream()
        .findFirst()
        .flatMap(
            key ->
                figures.fact(new FigureRef(report.id(), result.scheme(), key.name(), report.at())))
        .map(this::note)
        .orElse(Localized.same(""));
  }

  private Localized note(MonthView.Fact fact) {
    return library.say(
        "figure_note",
        "name",
        fact.label(),
        "figure",
        fact.text(),
        "unit",
        fact.unit().orElse(Localized.same("")));
  }

  private HomeView.Column background() {
    List<HomeView.Entry> entries = new ArrayList<>();
    entries.add(
        entry(
            PageIds.SCHEMES,
            library.say("schemes"),
            library.say("schemes_count", "count", library.playbook().schemes().size())));
    entries.add(
        entry(
            PageIds.SOURCES,
            library.say("sources"),
            library.say("items", "count", library.playbook().sources().size())));
    library.playbook().pages().stream()
        .limit(MOST - 3)
        .forEach(p -> entries.add(entry(PageIds.text(p.id()), p.title(), Localized.same(""))));
    entries.add(entry(PageIds.ABOUT, library.say("about"), Localized.same("")));
    return column(PageIds.SCHEMES, "background", "home_background_lead", entries);
  }

  private static HomeView.Entry entry(String page, Localized text, Localized note) {
    return new HomeView.Entry(
        page, text, Optional.empty(), note.zh().isEmpty() ? Optional.empty() : Optional.of(note));
  }

  private HomeView.Column column(
      String page, String title, String lead, List<HomeView.Entry> entries) {
    return new HomeView.Column(new Link(page, library.say(title)), library.say(lead), entries);
  }
}
