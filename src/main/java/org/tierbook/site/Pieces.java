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
      case "ladder" ->
          library.playbook().scheme(target).map(s -> BodyView.Block.of(Ladder.of(s, library)));
      case "edges" ->
          library
              .playbook()
              .scheme(target)
              .flatMap(s -> library.rules().edges(s, library))
              .map(BodyView.Block::of);
      case "benefits" -> benefits(target);
      case "duties" -> duties(target);
      case "report" -> report(target);
      default -> Optional.empty();
    };
  }

  private Optional<BodyView.Block> benefits(String id) {
    return library.playbook().benefits().stream()
        .filter(b -> b.id().equals(id) || b.scheme().equals(id))
        .findFirst()
        .flatMap(
            b ->
                library
                    .playbook()
                    .scheme(b.scheme())
                    .map(s -> BodyView.Block.of(Matrix.of(b, s, library))));
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
                      "role." + r.id(), library.dutiesOf(r), List.of(r), Map.of(), library))
          .map(BodyView.Block::of);
    }
    Optional<Scheme> scheme = library.playbook().scheme(target.substring(0, slash));
    return scheme.flatMap(
        s ->
            s.tier(target.substring(slash + 1))
                .map(
                    t ->
                        BodyView.Block.of(
                            Checklist.of(
                                s.id() + "." + t.id(),
                                library.dutiesOf(s, t),
                                library.playbook().roles(),
                                Map.of(),
                                library))));
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
        .map(
            r ->
                BodyView.Block.of(
                    new BodyView.Embedded(
                        report.get().title(),
                        PageIds.report(month.get().month(), id, r.scheme()),
                        Dates.month(month.get().month()),
                        r)));
  }
}
