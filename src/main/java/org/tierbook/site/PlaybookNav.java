package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Playbook;
import org.tierbook.model.Scheme;
import org.tierbook.text.Localized;

/** The navigation of the playbook: schemes with the tiers of the one at hand, benefits, roles. */
final class PlaybookNav {
  private static final int MOST_SCHEMES = 8;
  private static final int MOST_TIERS = 12;
  private static final int MOST_BLOCKS = 6;
  private static final int MOST_ROLES = 11;
  private static final int MOST_TEXTS = 4;

  private PlaybookNav() {}

  static Nav of(Draft draft, Optional<Scheme> current) {
    Playbook playbook = draft.playbook();
    List<Nav.Group> groups = new ArrayList<>();
    groups.add(new Nav.Group(draft.say("schemes"), schemes(draft, current)));
    if (!playbook.benefits().isEmpty()) {
      List<Nav.Item> blocks =
          playbook.benefits().stream()
              .map(b -> Nav.Item.of(PageIds.benefits(b.id()), b.name()))
              .toList();
      Nav.Item all =
          Nav.Item.of(PageIds.BENEFITS, draft.say("all_benefits", "count", blocks.size()));
      groups.add(new Nav.Group(draft.say("benefits"), Nav.atMost(MOST_BLOCKS, blocks, all)));
    }
    if (!playbook.roles().isEmpty()) {
      groups.add(new Nav.Group(draft.say("duty_lists"), roles(draft)));
    }
    if (!playbook.forms().isEmpty()) {
      Nav.Item all =
          Nav.Item.of(PageIds.FORMS, draft.say("all_forms", "count", playbook.forms().size()));
      groups.add(new Nav.Group(draft.say("forms"), List.of(all)));
    }
    groups.add(new Nav.Group(draft.say("background"), background(draft)));
    return new Nav(draft.say("nav_playbook"), groups);
  }

  private static List<Nav.Item> schemes(Draft draft, Optional<Scheme> current) {
    List<Scheme> shown = new ArrayList<>(draft.playbook().featured());
    draft.playbook().schemes().stream().filter(s -> !shown.contains(s)).forEach(shown::add);
    List<Scheme> some = new ArrayList<>(shown.subList(0, Math.min(MOST_SCHEMES, shown.size())));
    current.filter(s -> !some.contains(s)).ifPresent(some::add);
    List<Nav.Item> items = new ArrayList<>();
    for (Scheme scheme : some) {
      items.add(
          new Nav.Item(
              PageIds.scheme(scheme.id()),
              scheme.name(),
              Optional.empty(),
              Optional.empty(),
              current.filter(scheme::equals).map(s -> tiers(draft, s)).orElse(List.of())));
    }
    if (shown.size() > some.size()) {
      items.add(Nav.Item.of(PageIds.SCHEMES, draft.say("all_schemes", "count", shown.size())));
    }
    return items;
  }

  private static List<Nav.Item> tiers(Draft draft, Scheme scheme) {
    return draft.library().marks(scheme).stream()
        .limit(MOST_TIERS)
        .map(m -> new Nav.Item(m.page(), m.name(), Optional.empty(), Optional.of(m), List.of()))
        .toList();
  }

  private static List<Nav.Item> roles(Draft draft) {
    List<Nav.Item> roles =
        draft.playbook().roles().stream()
            .filter(r -> !draft.library().dutiesOf(r).isEmpty())
            .map(r -> Nav.Item.of(PageIds.role(r.id()), r.name()))
            .toList();
    List<Nav.Item> items =
        new ArrayList<>(
            Nav.atMost(
                MOST_ROLES,
                roles,
                Nav.Item.of(PageIds.ROLES, draft.say("all_roles", "count", roles.size()))));
    if (!draft.playbook().duties().isEmpty()) {
      items.add(Nav.Item.of(PageIds.DUTIES, draft.say("all_duties")));
    }
    if (!draft.playbook().triggers().isEmpty()) {
      items.add(Nav.Item.of(PageIds.TRIGGERS, draft.say("triggers")));
    }
    return items;
  }

  private static List<Nav.Item> background(Draft draft) {
    List<Nav.Item> items = new ArrayList<>();
    items.add(Nav.Item.of(PageIds.SOURCES, draft.say("sources")));
    items.add(Nav.Item.of(PageIds.ABOUT, draft.say("about")));
    draft.playbook().pages().stream()
        .limit(MOST_TEXTS)
        .forEach(p -> items.add(Nav.Item.of(PageIds.text(p.id()), p.title())));
    return items;
  }

  /** A name of the section's, for breadcrumbs. */
  static Localized title(Draft draft) {
    return draft.say("top_playbook");
  }
}
