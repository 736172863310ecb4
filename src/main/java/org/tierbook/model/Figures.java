package org.tierbook.model;

import java.util.List;
import java.util.Optional;

/**
 * All that was computed.
 *
 * @param months for the portal, newest first
 * @param inside for bundles and office, of the latest month alone: the bank, each branch, each
 *     manager
 */
public record Figures(List<MonthFigures> months, List<UnitFigures> inside) {
  public static final Figures NONE = new Figures(List.of(), List.of());

  public Figures {
    months = List.copyOf(months);
    inside = List.copyOf(inside);
  }

  public Optional<MonthFigures> latest() {
    return months.isEmpty() ? Optional.empty() : Optional.of(months.get(0));
  }
}
