package org.tierbook.site;

import java.util.List;
import org.tierbook.text.Localized;

/** A report that is made once for each scheme: which schemes, and what it says under each. */
public record SchemesView(
    Localized title, Localized question, MonthStrip months, List<Answer> answers) implements View {
  public SchemesView {
    answers = List.copyOf(answers);
  }

  /** A report's sentence, with the page that shows it. */
  public record Answer(String page, Localized title, Localized question, Localized answer) {}
}
