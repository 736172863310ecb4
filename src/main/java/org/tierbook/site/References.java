package org.tierbook.site;

import java.util.Optional;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Playbook;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Tier;
import org.tierbook.text.Localized;

/** Finds what a text refers to by kind and id. */
final class References {
  private final Library library;
  private final Playbook playbook;

  References(Library library) {
    this.library = library;
    this.playbook = library.playbook();
  }

  /**
   * Where a reference leads, and the words for a link without any; {@code page} is empty when no
   * page shows it yet.
   */
  record Target(Optional<String> page, Localized text) {}

  private static Optional<Target> target(String page, Localized text) {
    return Optional.of(new Target(Optional.of(page), text));
  }

  Optional<Target> find(String kind, String id) {
    return switch (kind) {
      case "tier" -> tier(id);
      case "limit" -> limit(id);
      case "scheme" -> playbook.scheme(id).flatMap(s -> target(PageIds.scheme(id), s.name()));
      case "duty" ->
          library
              .duty(id)
              .flatMap(
                  d ->
                      d.roles().stream()
                          .findFirst()
                          .flatMap(r -> target(PageIds.role(r) + "#duty-" + id, d.title())));
      case "role" -> library.role(id).flatMap(r -> target(PageIds.role(id), r.name()));
      case "trigger" ->
          first(playbook.triggers(), t -> t.id().equals(id))
              .flatMap(t -> target(PageIds.trigger(id), t.name()));
      case "benefits" ->
          first(playbook.benefits(), b -> b.id().equals(id) || b.scheme().equals(id))
              .flatMap(b -> target(PageIds.benefits(b.id()), b.name()));
      case "source" ->
          first(playbook.sources(), s -> s.id().equals(id))
              .flatMap(s -> target(PageIds.SOURCES + "#" + id, s.title()));
      case "form" -> library.form(id).flatMap(f -> target(PageIds.form(id), f.name()));
      case "path" ->
          first(playbook.paths(), p -> p.id().equals(id))
              .flatMap(p -> target(PageIds.path(id), p.name()));
      case "page" ->
          first(playbook.pages(), p -> p.id().equals(text(id)))
              .flatMap(p -> target(PageIds.text(id), p.title()));
      case "course" ->
          first(playbook.courses(), c -> c.id().equals(id))
              .flatMap(c -> target(PageIds.course(id), c.title()));
      case "lesson" -> lesson(id);
      case "report" -> report(id);
      case "figure" -> figure(id);
      default -> Optional.empty();
    };
  }

  private static <T> Optional<T> first(
      java.util.List<T> all, java.util.function.Predicate<T> wanted) {
    return all.stream().filter(wanted).findFirst();
  }

  private Optional<Target> tier(String id) {
    int slash = id.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    return playbook
        .scheme(id.substring(0, slash))
        .flatMap(
            s ->
                s.tier(id.substring(slash + 1))
                    .flatMap(t -> target(PageIds.tier(s.id(), t.id()), t.name())));
  }

  /**
   * {@code scheme/tier} or {@code scheme/tier/operand}: a limit, such as 30万元; the whole rule when
   * it has none.
   */
  private Optional<Target> limit(String id) {
    String[] parts = id.split("/", 3);
    String operand = parts.length > 2 ? parts[2] : "";
    return parts.length < 2
        ? Optional.empty()
        : playbook
            .scheme(parts[0])
            .flatMap(s -> s.tier(parts[1]).flatMap(t -> limit(s, t, operand)));
  }

  private Optional<Target> limit(Scheme scheme, Tier tier, String operand) {
    return Limits.first(scheme, tier, operand, library.rules())
        .or(
            () ->
                operand.isEmpty()
                    ? Optional.of(library.rules().sentence(scheme, tier))
                    : Optional.empty())
        .flatMap(words -> target(PageIds.tier(scheme.id(), tier.id()), words));
  }

  private Optional<Target> lesson(String id) {
    int slash = id.indexOf('/');
    return first(playbook.courses(), c -> slash > 0 && c.id().equals(id.substring(0, slash)))
        .flatMap(
            c ->
                first(c.lessons(), l -> l.id().equals(text(id.substring(slash + 1))))
                    .flatMap(
                        l -> target(PageIds.lesson(c.id(), id.substring(slash + 1)), l.title())));
  }

  /** A text's id without the heading that a link may name after it. */
  private static String text(String id) {
    int sharp = id.indexOf('#');
    return sharp < 0 ? id : id.substring(0, sharp);
  }

  private Optional<Target> report(String id) {
    int at = id.indexOf('@');
    return playbook
        .report(at < 0 ? id : id.substring(0, at))
        .map(r -> new Target(result(id).map(found -> page(found)), r.title()));
  }

  /** {@code report/name} or {@code report@scheme/name}: a key figure of the latest month. */
  private Optional<Target> figure(String id) {
    int slash = id.lastIndexOf('/');
    if (slash < 0 || playbook.report(id.substring(0, slash).split("@", 2)[0]).isEmpty()) {
      return Optional.empty();
    }
    Optional<ReportResult> result = result(id.substring(0, slash));
    Optional<Table.Cell> cell = result.map(r -> r.figures().get(id.substring(slash + 1)));
    if (result.isPresent() && cell.isEmpty()) {
      return Optional.empty();
    }
    Localized text = cell.map(Table.Cell::text).orElseGet(() -> library.say("no_figures"));
    return Optional.of(new Target(result.map(r -> page(r)), text));
  }

  private String page(ReportResult result) {
    return PageIds.report(result.month(), result.report(), result.scheme());
  }

  /** Without a scheme, that of the first featured one. */
  private Optional<ReportResult> result(String id) {
    int at = id.indexOf('@');
    String report = at < 0 ? id : id.substring(0, at);
    Optional<String> scheme =
        at < 0
            ? playbook.site().featured().stream().findFirst()
            : Optional.of(id.substring(at + 1));
    Optional<MonthFigures> month = library.latest();
    return month.flatMap(m -> Library.result(m, report, scheme));
  }
}
