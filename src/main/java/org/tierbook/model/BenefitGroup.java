package org.tierbook.model;

import java.util.List;
import org.tierbook.text.Localized;

/** Benefits of one kind. */
public record BenefitGroup(Localized name, List<Benefit> benefits) {
  public BenefitGroup {
    benefits = List.copyOf(benefits);
  }
}
