package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Duty;
import org.tierbook.model.Rhythm;
import org.tierbook.model.Role;
import org.tierbook.model.Scheme;
import org.tierbook.model.Tier;
import org.tierbook.model.Trigger;

/** A page for each role and each event: the duties from the other side. */
final class DutyPages {
  private DutyPages() {}

  static void plan(Draft draft) {
    Nav nav = PlaybookNav.of(draft, Optional.empty());
    Library library = draft.library();
    if (!draft.playbook().duties().isEmpty()) {
      draft.add(
          Page.of(
                  PageIds.DUTIES,
                  "playbook/duties/index.html",
                  draft.say("all_duties"),
                  "duties",
                  (language, diagnostics) -> DutiesView.of(library))
              .layout(Page.Layout.ROOMY)
              .section(PageIds.PLAYBOOK)
              .parent(PageIds.PLAYBOOK)
              .nav(nav)
              .build());
    }
    for (Role role : draft.playbook().roles()) {
      draft.add(
          Page.of(
                  PageIds.role(role.id()),
                  "playbook/roles/" + role.id() + ".html",
                  role.name(),
                  "role",
                  (language, diagnostics) -> view(library, role))
              .layout(Page.Layout.CONTENTS)
              .section(PageIds.PLAYBOOK)
              .parent(PageIds.ROLES)
              .nav(nav)
              .build());
      if (!library.dutiesOf(role).isEmpty()) {
        draft.add(
            Page.of(
                    PageIds.sheet(role.id()),
                    "playbook/roles/" + role.id() + "-month.html",
                    draft.say("sheet_title"),
                    "sheet",
                    (language, diagnostics) -> SheetView.of(role, library))
                .layout(Page.Layout.PLAIN)
                .section(PageIds.PLAYBOOK)
                .parent(PageIds.role(role.id()))
                .wide()
                .schemes(Page.NO_SCHEMES)
                .build());
      }
    }
    for (Trigger trigger : draft.playbook().triggers()) {
      draft.add(
          Page.of(
                  PageIds.trigger(trigger.id()),
                  "playbook/triggers/" + trigger.id() + ".html",
                  trigger.name(),
                  "trigger",
                  (language, diagnostics) -> view(library, trigger))
              .section(PageIds.PLAYBOOK)
              .parent(PageIds.TRIGGERS)
              .nav(nav)
              .build());
    }
  }

  private static TriggerView view(Library library, Trigger trigger) {
    List<DutyCard> duties =
        library.dutiesOf(trigger).stream().map(d -> DutyCard.of(d, library)).toList();
    return new TriggerView(
        library.say(
            duties.isEmpty() ? "trigger_headline_none" : "trigger_headline",
            "trigger",
            trigger.name(),
            "count",
            duties.size()),
        trigger.summary(),
        duties);
  }

  private static RoleView view(Library library, Role role) {
    List<Duty> duties = library.dutiesOf(role);
    Optional<Link> sheet =
        duties.isEmpty()
            ? Optional.empty()
            : Optional.of(new Link(PageIds.sheet(role.id()), library.say("sheet_link")));
    List<RoleView.Group> groups = groups(library, duties);
    List<View.Contents> contents = new ArrayList<>();
    groups.forEach(g -> contents.add(new View.Contents(g.anchor(), g.title())));
    return new RoleView(
        library.say(
            duties.isEmpty() ? "role_headline_none" : "role_headline",
            "role",
            role.name(),
            "count",
            duties.size()),
        role.summary(),
        audience(library, role, true),
        audience(library, role, false),
        sheet,
        forms(library, role),
        groups,
        contents);
  }

  private static List<RoleView.Group> groups(Library library, List<Duty> duties) {
    List<RoleView.Group> groups = new ArrayList<>();
    for (Optional<Rhythm> turn : Checklist.rhythms()) {
      List<DutyCard> cards =
          duties.stream()
              .filter(d -> d.rhythm().equals(turn))
              .map(d -> DutyCard.of(d, library))
              .toList();
      if (!cards.isEmpty()) {
        String phrase = Checklist.key(turn);
        groups.add(new RoleView.Group(phrase.replace('_', '-'), library.say(phrase), cards));
      }
    }
    return groups;
  }

  private static List<Link> forms(Library library, Role role) {
    return library.playbook().forms().stream()
        .filter(f -> f.roles().contains(role.id()))
        .map(f -> new Link(PageIds.form(f.id()), f.name()))
        .toList();
  }

  private static List<DutyCard.Audience> audience(Library library, Role role, boolean responsible) {
    List<DutyCard.Audience> found = new ArrayList<>();
    for (Scheme scheme : library.playbook().schemes()) {
      List<TierMark> tiers =
          scheme.tiers().stream()
              .filter(
                  (Tier t) -> (responsible ? t.responsible() : t.supports()).contains(role.id()))
              .map(t -> library.mark(scheme, t))
              .toList();
      if (!tiers.isEmpty()) {
        found.add(
            new DutyCard.Audience(new Link(PageIds.scheme(scheme.id()), scheme.name()), tiers));
      }
    }
    return found;
  }
}
