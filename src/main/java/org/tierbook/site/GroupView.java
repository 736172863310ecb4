package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/** The reports of a group for a branch or for the office. */
public record GroupView(Localized audience, Localized title, Localized unit, List<Part> parts)
    implements View {
  public GroupView {
    parts = List.copyOf(parts);
  }

  /**
   * A finding, with the units beside each other where there are any.
   *
   * @param more the page of the units, when there are too many for this one
   */
  public record Part(Finding finding, Optional<Grid> units, Optional<Link> more) {}

  @Override
  public List<Contents> contents() {
    return parts.stream()
        .map(p -> new Contents(p.finding().anchor(), p.finding().title()))
        .toList();
  }
}
