package org.tierbook.site;

import java.util.List;

/** The search page: the search itself is a script's; without scripts it lists the sections. */
public record SearchView(List<Link> sections) implements View {
  public SearchView {
    sections = List.copyOf(sections);
  }
}
