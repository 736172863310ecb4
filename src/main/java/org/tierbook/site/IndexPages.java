package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.text.Localized;

/** The lists of the playbook: what there is, and where. */
final class IndexPages {
  private IndexPages() {}

  static void plan(Draft draft) {
    Nav nav = PlaybookNav.of(draft, Optional.empty());
    Library library = draft.library();
    Playbook playbook = draft.playbook();
    draft.top(PageIds.PLAYBOOK, PageIds.PLAYBOOK, draft.say("top_playbook"));
    add(
        draft,
        nav,
        PageIds.PLAYBOOK,
        "playbook/index.html",
        draft.say("top_playbook"),
        () -> playbook(library));
    add(
        draft,
        nav,
        PageIds.SCHEMES,
        "playbook/schemes/index.html",
        draft.say("schemes"),
        () -> schemes(library));
    if (!playbook.benefits().isEmpty()) {
      add(
          draft,
          nav,
          PageIds.BENEFITS,
          "playbook/benefits/index.html",
          draft.say("benefits"),
          () -> benefits(library));
    }
    if (!playbook.roles().isEmpty()) {
      add(
          draft,
          nav,
          PageIds.ROLES,
          "playbook/roles/index.html",
          draft.say("duty_lists"),
          () -> roles(library));
    }
    if (!playbook.forms().isEmpty()) {
      add(
          draft,
          nav,
          PageIds.FORMS,
          "playbook/forms/index.html",
          draft.say("forms"),
          () -> FormPages.index(library));
    }
    if (!playbook.triggers().isEmpty()) {
      add(
          draft,
          nav,
          PageIds.TRIGGERS,
          "playbook/triggers/index.html",
          draft.say("triggers"),
          () -> triggers(library));
    }
  }

  private static void add(
      Draft draft, Nav nav, String id, String path, Localized title, Supplier<IndexView> view) {
    Page.Builder page =
        Page.of(id, path, title, "index", (language, diagnostics) -> view.get())
            .section(PageIds.PLAYBOOK)
            .nav(nav);
    draft.add((id.equals(PageIds.PLAYBOOK) ? page : page.parent(PageIds.PLAYBOOK)).build());
  }

  private static IndexView playbook(Library library) {
    List<IndexView.Group> groups = new ArrayList<>();
    groups.add(group(library, "schemes", schemeEntries(library, library.playbook().featured())));
    groups.add(group(library, "benefits", benefitEntries(library)));
    groups.add(group(library, "duty_lists", roleEntries(library)));
    return new IndexView(
        library.say("playbook_headline"), Optional.of(library.say("playbook_lead")), groups);
  }

  private static IndexView.Group group(
      Library library, String title, List<IndexView.Entry> entries) {
    return new IndexView.Group(Optional.of(library.say(title)), entries);
  }

  private static IndexView schemes(Library library) {
    List<Scheme> featured = library.playbook().featured();
    List<Scheme> rest =
        library.playbook().schemes().stream().filter(s -> !featured.contains(s)).toList();
    return new IndexView(
        library.say("schemes_headline", "count", library.playbook().schemes().size()),
        Optional.of(library.say("schemes_lead")),
        List.of(
            group(library, "schemes_featured", schemeEntries(library, featured)),
            group(library, "schemes_rest", schemeEntries(library, rest))));
  }

  private static List<IndexView.Entry> schemeEntries(Library library, List<Scheme> schemes) {
    return schemes.stream()
        .map(
            s ->
                new IndexView.Entry(
                    new Link(PageIds.scheme(s.id()), s.name()),
                    s.summary(),
                    Optional.of(library.say("tiers_count", "count", s.tiers().size())),
                    library.marks(s)))
        .toList();
  }

  private static IndexView benefits(Library library) {
    return new IndexView(
        library.say("benefits_index_headline", "count", library.playbook().benefits().size()),
        Optional.of(library.say("benefits_lead")),
        List.of(new IndexView.Group(Optional.empty(), benefitEntries(library))));
  }

  private static List<IndexView.Entry> benefitEntries(Library library) {
    return library.playbook().benefits().stream()
        .map(
            b ->
                new IndexView.Entry(
                    new Link(PageIds.benefits(b.id()), b.name()),
                    library.playbook().scheme(b.scheme()).map(Scheme::name),
                    Optional.of(
                        library.say(
                            "items",
                            "count",
                            b.groups().stream().mapToInt(g -> g.benefits().size()).sum())),
                    List.of()))
        .toList();
  }

  private static IndexView roles(Library library) {
    return new IndexView(
        library.say("roles_headline", "count", library.playbook().roles().size()),
        Optional.of(library.say("roles_lead")),
        List.of(new IndexView.Group(Optional.empty(), roleEntries(library))));
  }

  private static List<IndexView.Entry> roleEntries(Library library) {
    return library.playbook().roles().stream()
        .map(
            r ->
                new IndexView.Entry(
                    new Link(PageIds.role(r.id()), r.name()),
                    r.summary(),
                    Optional.of(library.say("items", "count", library.dutiesOf(r).size())),
                    List.of()))
        .toList();
  }

  private static IndexView triggers(Library library) {
    List<IndexView.Entry> entries =
        library.playbook().triggers().stream()
            .map(
                t ->
                    new IndexView.Entry(
                        new Link(PageIds.trigger(t.id()), t.name()),
                        t.summary(),
                        Optional.of(library.say("items", "count", library.dutiesOf(t).size())),
                        List.of()))
            .toList();
    return new IndexView(
        library.say("triggers_headline", "count", entries.size()),
        Optional.of(library.say("triggers_lead")),
        List.of(new IndexView.Group(Optional.empty(), entries)));
  }
}
