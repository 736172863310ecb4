package org.tierbook.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.Body;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Report;
import org.tierbook.model.Scheme;
import org.tierbook.text.Dates;

/** Makes the live pieces of texts: the same figures as on the pages, from the same definitions. */
final class Pieces {
  private final Library library;

  Pieces(Library library) {
    this.library = library;
  }

  /** Empty when what the piece asks for isn't there. */
  Optional<BodyView.Block> make(Body.Live live) {
    String target = live.arguments().isEmpty() ? "" : live.arguments().get(0);
    return switch (live.kind()) {
      case "ladder" -> scheme(target).map(s -> Ladder.of(s, library));
      case "edges" -> scheme(target).flatMap(s -> library.rules().edges(s, library));
      case "exercises" -> scheme(target).flatMap(s -> Exercises.of(s, library));
      case "benefits" -> benefits(live.arguments());
      case "duties" -> duties(target);
      case "form" -> library.form(target).map(f -> FormView.sheet(f, library));
      case "published" -> published(target);
      case "report" -> report(target);
      default -> Optional.empty();
    };
  }

  /** Without customers there are no figures yet; a text may still call for them. */
  boolean waitsForCustomers(Body.Live live) {
    return live.kind().equals("report") && library.latest().isEmpty();
  }

  private Optional<Scheme> scheme(String id) {
    return library.playbook().scheme(id);
  }

  /** A whole table, or some of its benefits; empty when one of them isn't there. */
  private Optional<BodyView.Block> benefits(List<String> ids) {
    return library.playbook().benefits().stream()
        .filter(b -> b.id().equals(ids.get(0)))
        .findFirst()
        .flatMap(b -> scheme(b.scheme()).map(s -> Matrix.of(b, s, library)))
        .flatMap(m -> m.only(ids.subList(1, ids.size())))
        .map(m -> m);
  }

  /** The duties of a role, or of a tier written {@code scheme/tier}. */
  private Optional<BodyView.Block> duties(String target) {
    int slash = target.indexOf('/');
    if (slash < 0) {
      return library
          .role(target)
          .map(
              r ->
                  Checklist.of(
                      library.key("role." + r.id()),
                      library.dutiesOf(r),
                      List.of(r),
                      Map.of(),
                      library));
    }
    Optional<Scheme> scheme = scheme(target.substring(0, slash));
    return scheme.flatMap(
        s ->
            s.tier(target.substring(slash + 1))
                .map(
                    t ->
                        Checklist.of(
                            library.key(s.id() + "." + t.id()),
                            library.dutiesOf(s, t),
                            library.playbook().roles(),
                            Map.of(),
                            library)));
  }

  private Optional<BodyView.Block> published(String id) {
    return library.playbook().published().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .map(
            t ->
                PublishedFigures.of(
                    t,
                    library.playbook().schemes().stream()
                        .filter(s -> s.published().equals(Optional.of(id)))
                        .findFirst(),
                    library));
  }

  private Optional<BodyView.Block> report(String target) {
    int at = target.indexOf('@');
    String id = at < 0 ? target : target.substring(0, at);
    Optional<String> scheme = at < 0 ? Optional.empty() : Optional.of(target.substring(at + 1));
    Optional<Report> report = library.playbook().report(id);
    Optional<MonthFigures> month = library.latest();
    if (report.isEmpty() || month.isEmpty()) {
      return Optional.empty();
    }
    return month
        .get()
        .result(id, scheme)
        .<BodyView.Block>map(
            r ->
                new BodyView.Embedded(
                    report.get().title(),
                    PageIds.report(month.get().month(), id, r.scheme()),
                    Dates.month(month.get().month()),
                    r))
        .or(() -> missing(report.get(), month.get()));
  }

  /** A month that lacks what a report needs doesn't have the report; the text stays right. */
  private Optional<BodyView.Block> missing(Report report, MonthFigures month) {
    return month.missing().stream()
        .filter(m -> m.report().equals(report.id()))
        .findFirst()
        .map(
            m ->
                new BodyView.Missing(
                    report.title(), library.say("lacks", "what", library.lacks(m.lacks()))));
  }
}
