package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Measure;
import org.tierbook.model.PublishedTable;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.text.Localized;

/** A page for each scheme, and one for each of its tiers. */
final class SchemePages {
  private SchemePages() {}

  static void plan(Draft draft) {
    for (Scheme scheme : draft.playbook().schemes()) {
      Nav nav = PlaybookNav.of(draft, Optional.of(scheme));
      draft.add(
          Page.of(
                  PageIds.scheme(scheme.id()),
                  folder(scheme) + "index.html",
                  scheme.name(),
                  "scheme",
                  (language, diagnostics) -> view(draft.library(), scheme))
              .layout(Page.Layout.CONTENTS)
              .section(PageIds.PLAYBOOK)
              .parent(PageIds.SCHEMES)
              .nav(nav)
              .schemes(List.of(scheme.id()))
              .build());
      scheme.tiers().forEach(tier -> plan(draft, scheme, tier, nav));
    }
  }

  private static void plan(Draft draft, Scheme scheme, Tier tier, Nav nav) {
    TierViews views = new TierViews(draft.library(), scheme, tier);
    draft.add(
        Page.of(
                PageIds.tier(scheme.id(), tier.id()),
                folder(scheme) + tier.id() + ".html",
                tier.name(),
                "tier",
                (language, diagnostics) -> views.make())
            .layout(Page.Layout.CONTENTS)
            .section(PageIds.PLAYBOOK)
            .parent(PageIds.scheme(scheme.id()))
            .nav(nav)
            .schemes(List.of(scheme.id()))
            .downloads(downloads(draft.library(), scheme, tier, views))
            .build());
  }

  private static List<Download> downloads(
      Library library, Scheme scheme, Tier tier, TierViews views) {
    boolean any =
        library.result(Structure.REPORT, scheme).isPresent() && library.halfYear().size() > 1;
    return any
        ? Download.both(folder(scheme) + tier.id(), tier.name(), views::historyTable)
        : List.of();
  }

  static String folder(Scheme scheme) {
    return "playbook/schemes/" + scheme.id() + "/";
  }

  static SchemeView view(Library library, Scheme scheme) {
    Neighbours neighbours = Neighbours.of(scheme, library);
    Optional<Edges> edges = library.rules().edges(scheme, library);
    Optional<PublishedFigures> published =
        scheme
            .published()
            .flatMap(
                id ->
                    library.playbook().published().stream()
                        .filter(p -> p.id().equals(id))
                        .findFirst())
            .map((PublishedTable p) -> PublishedFigures.of(p, Optional.of(scheme), library));
    return new SchemeView(
        headline(library, scheme),
        scheme.summary(),
        Ladder.of(scheme, library),
        neighbours,
        edges,
        terms(library, scheme),
        library.source(scheme.source()),
        library.benefitsOf(scheme).stream()
            .map(b -> new Link(PageIds.benefits(b.id()), b.name()))
            .toList(),
        scheme.notes(),
        published,
        SchemeView.contents(
            library, edges.isPresent(), !neighbours.pairs().isEmpty(), published.isPresent()));
  }

  private static Localized headline(Library library, Scheme scheme) {
    return library.say(
        "scheme_headline", "scheme", scheme.name(), "count", Numbers.word(scheme.tiers().size()));
  }

  private static List<SchemeView.Term> terms(Library library, Scheme scheme) {
    List<SchemeView.Term> terms = new ArrayList<>();
    terms.add(
        new SchemeView.Term(
            library.say("term_population"), List.of(library.rules().population(scheme))));
    for (Measure measure : scheme.measures()) {
      terms.add(
          new SchemeView.Term(measure.name(), List.of(library.rules().meaning(scheme, measure))));
    }
    scheme
        .rollsUp()
        .flatMap(library.playbook()::scheme)
        .ifPresent(
            s -> terms.add(new SchemeView.Term(library.say("term_rolls_up"), List.of(s.name()))));
    terms.add(
        new SchemeView.Term(
            library.say("term_near"),
            List.of(
                library.say(
                    "term_near_text",
                    "share",
                    scheme.nearShare().movePointRight(2).stripTrailingZeros().toPlainString()
                        + "%"))));
    return terms;
  }
}
