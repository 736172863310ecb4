package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * Customers on the edges of tiers, each with the values that decide, the tier and the reason.
 *
 * @param operands heads of the columns of values
 * @param unit of the values, when all are money
 */
public record Edges(
    Localized title, List<Localized> operands, List<Case> cases, Optional<Localized> unit)
    implements BodyView.Block {
  @Override
  public String kind() {
    return "edges";
  }

  public record Case(List<Localized> values, TierMark tier, Localized reason) {}
}
