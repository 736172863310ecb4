package org.tierbook.site;

import java.util.List;

/** The search page of an edition; planned last, when all sections are known. */
final class SearchPages {
  private SearchPages() {}

  static void plan(Draft draft) {
    List<Link> sections =
        draft.sections().stream().map(t -> new Link(t.page(), t.label())).toList();
    draft.add(
        Page.of(
                PageIds.SEARCH,
                "search.html",
                draft.playbook().phrases().both("pages.search"),
                "search",
                (language, diagnostics) -> new SearchView(sections))
            .layout(Page.Layout.PLAIN)
            .section(PageIds.SEARCH)
            .unsearched()
            .build());
  }
}
