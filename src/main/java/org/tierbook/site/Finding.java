package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.Report;
import org.tierbook.text.Localized;

/**
 * What a report found for a unit, ready for a page.
 *
 * @param answer the sentence with this unit's numbers
 * @param table absent when everything that it has is in the pyramid
 * @param months the same figures month by month; absent while there is but one
 * @param hidden a cell is withheld, and the page must say so
 */
public record Finding(
    String anchor,
    Localized title,
    Localized question,
    Sentence answer,
    Optional<Chart> chart,
    Optional<Pyramid> pyramid,
    Optional<Grid> table,
    Optional<Chart> monthsChart,
    Optional<Grid> months,
    List<Report.Definition> definition,
    boolean hidden) {
  public Finding {
    definition = List.copyOf(definition);
  }
}
