package org.tierbook.model;

import java.util.List;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/** The benefits of a scheme's tiers: a matrix in groups. */
public record BenefitBlock(
    String id,
    Localized name,
    String scheme,
    String source,
    List<BenefitGroup> groups,
    List<Localized> notes,
    Location at) {
  public BenefitBlock {
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
  }
}
