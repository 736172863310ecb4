package org.tierbook.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A benefit and what each tier gets of it.
 *
 * @param cells by tier id; a tier that isn't there is {@link BenefitCell.State#NOT_NAMED}
 * @param claim how the customer gets it
 * @param servedBy id of the role that gives it
 * @param validUntil absent: no end
 */
public record Benefit(
    String id,
    Localized name,
    Optional<Localized> summary,
    Map<String, BenefitCell> cells,
    Optional<Localized> claim,
    Optional<String> servedBy,
    Optional<LocalDate> validUntil,
    Optional<Localized> assumption,
    Location at) {
  public Benefit {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  public BenefitCell cell(String tierId) {
    BenefitCell cell = cells.get(tierId);
    return cell == null ? BenefitCell.NOT_NAMED : cell;
  }
}
