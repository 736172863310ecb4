package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tierbook.model.Form;

/** A page for each form, card and procedure. */
final class FormPages {
  private FormPages() {}

  static void plan(Draft draft) {
    Library library = draft.library();
    Nav nav = PlaybookNav.of(draft, Optional.empty());
    for (Form form : draft.playbook().forms()) {
      Page.Builder page =
          Page.of(
                  PageIds.form(form.id()),
                  "playbook/forms/" + form.id() + ".html",
                  form.name(),
                  "form",
                  (language, diagnostics) -> FormView.of(form, library))
              .section(PageIds.PLAYBOOK)
              .schemes(Page.NO_SCHEMES)
              .parent(PageIds.FORMS)
              .scripts("forms.js")
              .nav(nav);
      draft.add((form.landscape() ? page.wide() : page).build());
    }
  }

  static IndexView index(Library library) {
    List<IndexView.Group> groups = new ArrayList<>();
    for (Form.Kind kind : Form.Kind.values()) {
      List<IndexView.Entry> entries =
          library.playbook().forms().stream()
              .filter(f -> f.kind() == kind)
              .map(
                  f ->
                      new IndexView.Entry(
                          new Link(PageIds.form(f.id()), f.name()),
                          f.summary(),
                          Optional.empty(),
                          List.of()))
              .toList();
      String key = "forms_" + kind.name().toLowerCase(Locale.ROOT);
      groups.add(new IndexView.Group(Optional.of(library.say(key)), entries));
    }
    int count = library.playbook().forms().size();
    return new IndexView(
        library.say("forms_headline", "count", count),
        Optional.of(library.say("forms_lead")),
        groups);
  }
}
