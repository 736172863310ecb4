package org.tierbook.model;

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
 * @param terms for every tier whose cell doesn't say otherwise
 */
public record Benefit(
    String id,
    Localized name,
    Optional<Localized> summary,
    Map<String, BenefitCell> cells,
    BenefitCell.Terms terms,
    Optional<Localized> assumption,
    Location at) {
  public Benefit {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** How a tier gets it: what its cell says, else what the benefit says. */
  public BenefitCell.Terms terms(String tierId) {
    BenefitCell.Terms own = cell(tierId).terms();
    return new BenefitCell.Terms(
        own.claim().or(terms::claim),
        own.servedBy().or(terms::servedBy),
        own.until().or(terms::until));
  }

  public BenefitCell cell(String tierId) {
    BenefitCell cell = cells.get(tierId);
    return cell == null ? BenefitCell.NOT_NAMED : cell;
  }
}
