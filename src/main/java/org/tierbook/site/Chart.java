package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A picture of a table of the same page, drawn by a script; hidden where scripts are off.
 *
 * @param id of its element
 * @param spec JSON: which kind, which table, which columns
 * @param summary what the picture says, for those who can't see it
 * @param legend what the colours mean
 * @param modes a choice of what is shown
 */
public record Chart(
    String id,
    Localized title,
    String spec,
    Localized summary,
    List<Key> legend,
    boolean tall,
    Optional<Modes> modes) {
  public Chart {
    legend = List.copyOf(legend);
  }

  /** A colour and its meaning; {@code look} is a class such as {@code sw-up}. */
  public record Key(String look, Localized name) {}

  /** What a switch beside the chart chooses between: only those who moved, or all. */
  public record Modes(Localized moved, Localized all) {}
}
