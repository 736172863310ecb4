package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Body;
import org.tierbook.model.Ledger;
import org.tierbook.model.MonthFigures;
import org.tierbook.model.Source;
import org.tierbook.model.TextPage;
import org.tierbook.text.Dates;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Sources, what the figures rest on, and any other text. */
final class TextPages {
  private TextPages() {}

  static void plan(Draft draft) {
    Nav nav = PlaybookNav.of(draft, Optional.empty());
    Library library = draft.library();
    draft.add(
        Page.of(
                PageIds.SOURCES,
                "playbook/sources.html",
                draft.say("sources"),
                "sources",
                (l, d) -> sources(library))
            .section(PageIds.PLAYBOOK)
            .schemes(Page.NO_SCHEMES)
            .parent(PageIds.PLAYBOOK)
            .nav(nav)
            .build());
    draft.add(
        Page.of(PageIds.ABOUT, "about.html", draft.say("about"), "about", (l, d) -> about(draft))
            .section(PageIds.PLAYBOOK)
            .parent(PageIds.PLAYBOOK)
            .nav(nav)
            .build());
    for (TextPage page : draft.playbook().pages()) {
      draft.add(
          Page.of(
                  PageIds.text(page.id()),
                  "pages/" + page.id() + ".html",
                  page.title(),
                  "text",
                  (language, diagnostics) -> text(library, page, language, diagnostics))
              .layout(Page.Layout.CONTENTS)
              .section(PageIds.PLAYBOOK)
              .scripts("practice.js")
              .usedSchemes(
                  UsedSchemes.of(
                      draft.playbook(),
                      Stream.concat(Stream.of(page.body()), page.english().stream())))
              .parent(PageIds.PLAYBOOK)
              .nav(nav)
              .build());
    }
  }

  private static TextView text(
      Library library, TextPage page, Language language, Diagnostics diagnostics) {
    boolean untranslated = language == Language.EN && page.english().isEmpty();
    Body text = language == Language.EN ? page.english().orElse(page.body()) : page.body();
    BodyView body = new Bodies(PageIds.text(page.id()), library, diagnostics).view(text);
    return new TextView(
        page.title(), page.summary(), body, untranslated, TrainingViews.contents(body));
  }

  private static SourcesView sources(Library library) {
    List<SourcesView.Entry> entries = new ArrayList<>();
    for (Source source : library.playbook().sources()) {
      List<Link> uses = new ArrayList<>();
      library.playbook().schemes().stream()
          .filter(s -> s.source().equals(source.id()))
          .forEach(s -> uses.add(new Link(PageIds.scheme(s.id()), s.name())));
      library.playbook().benefits().stream()
          .filter(b -> b.source().equals(source.id()))
          .forEach(b -> uses.add(new Link(PageIds.benefits(b.id()), b.name())));
      library.playbook().courses().stream()
          .filter(c -> c.source().equals(source.id()))
          .forEach(c -> uses.add(new Link(PageIds.course(c.id()), c.title())));
      entries.add(new SourcesView.Entry(source, uses));
    }
    return new SourcesView(
        library.say("sources_headline", "count", entries.size()),
        library.say("sources_lead"),
        entries);
  }

  private static AboutView about(Draft draft) {
    Library library = draft.library();
    Optional<MonthFigures> latest = library.latest();
    List<AboutView.Term> data = new ArrayList<>();
    latest.ifPresent(m -> ledger(library, m, data));
    List<AboutView.Term> rules = new ArrayList<>();
    for (String rule :
        List.of("rule_bands", "rule_unknown", "rule_rounding", "rule_small", "rule_months")) {
      rules.add(
          term(
              library.say(rule),
              library.say(rule + "_text", "minimum", draft.playbook().site().minimumCell()),
              Optional.empty()));
    }
    Colophons colophons = new Colophons(draft.playbook(), draft.figures());
    List<AboutView.Term> versions =
        draft.playbook().schemes().stream()
            .map(
                s ->
                    term(
                        s.name(),
                        Localized.same(colophons.version(List.of(s.id()))),
                        Optional.of(PageIds.scheme(s.id()))))
            .toList();
    return new AboutView(
        library.say("about_headline"), notice(draft), data, rules, versions, missing(library));
  }

  private static AboutView.Term term(Localized name, Localized text, Optional<String> page) {
    return new AboutView.Term(name, text, page);
  }

  private static Optional<Localized> notice(Draft draft) {
    String kind = draft.playbook().site().data().name().toLowerCase(java.util.Locale.ROOT);
    return Optional.of(draft.say("about_lead_" + kind));
  }

  private static void ledger(Library library, MonthFigures month, List<AboutView.Term> data) {
    Ledger ledger = month.ledger();
    data.add(term(library.say("as_of"), Dates.day(month.asOf()), Optional.empty()));
    data.add(
        term(
            library.say("source_file"),
            library.say("file_with_encoding", "file", ledger.file(), "encoding", ledger.encoding()),
            Optional.empty()));
    for (Ledger.Bucket bucket : Ledger.Bucket.values()) {
      long records = ledger.count(bucket);
      if (records > 0) {
        String key = "bucket_" + bucket.name().toLowerCase(java.util.Locale.ROOT);
        data.add(
            term(
                library.say(key),
                library.say("rows", "count", Numbers.count(records)),
                Optional.empty()));
      }
    }
    data.add(
        term(
            library.say("bucket_all"),
            library.say("rows", "count", Numbers.count(ledger.records())),
            Optional.empty()));
  }

  private static List<AboutView.Term> missing(Library library) {
    List<AboutView.Term> missing = new ArrayList<>();
    library
        .latest()
        .ifPresent(
            m ->
                m.missing()
                    .forEach(
                        r ->
                            library
                                .playbook()
                                .report(r.report())
                                .ifPresent(
                                    report ->
                                        missing.add(
                                            term(
                                                report.title(),
                                                library.say(
                                                    "lacks", "what", library.lacks(r.lacks())),
                                                Optional.empty())))));
    return missing;
  }
}
