package org.tierbook.site;

import java.util.List;
import org.tierbook.text.Localized;

/**
 * A report of the portal.
 *
 * @param headline the answer, with its month
 * @param schemes the same report under each scheme, when there are several
 * @param minimum groups below it are hidden
 */
public record ReportView(
    Finding finding, Sentence headline, MonthStrip months, List<Choice> schemes, int minimum)
    implements View {
  public ReportView {
    schemes = List.copyOf(schemes);
  }

  /** A link of a switch. */
  public record Choice(String page, Localized label, boolean current) {}
}
