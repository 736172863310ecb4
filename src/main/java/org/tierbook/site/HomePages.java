package org.tierbook.site;

/** The front page. */
final class HomePages {
  private HomePages() {}

  static void plan(Draft draft) {
    draft.top(
        "home",
        PageIds.HOME,
        draft.say(draft.figures().latest().isPresent() ? "top_month" : "top_home"));
    draft.add(
        Page.of(
                PageIds.HOME,
                "index.html",
                draft.playbook().site().title(),
                "home",
                (language, diagnostics) -> new HomeView(draft.playbook().site().title()))
            .layout(Page.Layout.FRONT)
            .section("home")
            .build());
  }
}
