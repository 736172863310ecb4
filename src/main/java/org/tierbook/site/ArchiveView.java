package org.tierbook.site;

import java.util.List;
import org.tierbook.text.Localized;

/** All months. */
public record ArchiveView(List<Year> years, int fullMonths) implements View {
  public ArchiveView {
    years = List.copyOf(years);
  }

  /** The months of a year, newest first. */
  public record Year(int year, List<Month> months) {
    public Year {
      months = List.copyOf(months);
    }
  }

  /** A month and its headline; {@code full} when its reports are kept as pages. */
  public record Month(
      String page, Localized label, Localized headline, String customers, boolean full) {}
}
