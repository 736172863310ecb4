package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A bundle's month at a glance.
 *
 * @param audience whose eyes it is for
 * @param work what needs doing, with the lists
 * @param findings structure and movement, in full
 * @param answers what the other reports say, with the page of each
 * @param workbook path of the workbook with every table and list
 */
public record BundleHomeView(
    Localized audience,
    Sentence headline,
    Localized lead,
    List<MonthView.Fact> facts,
    List<Work> work,
    List<Finding> findings,
    List<MonthView.Group> answers,
    Optional<String> workbook)
    implements View {
  public BundleHomeView {
    facts = List.copyOf(facts);
    work = List.copyOf(work);
    findings = List.copyOf(findings);
    answers = List.copyOf(answers);
  }

  /** A list: how many customers are on it, and what its report says. */
  public record Work(String page, Localized title, String count, Localized answer) {}
}
