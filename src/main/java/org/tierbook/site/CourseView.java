package org.tierbook.site;

import java.util.List;
import org.tierbook.text.Localized;

/** A course: what it is for, for whom, and its lessons. */
public record CourseView(
    Localized headline,
    Localized lead,
    List<Localized> goals,
    List<Link> roles,
    Link source,
    List<Entry> lessons,
    Localized minutes)
    implements View {
  public record Entry(
      int number,
      Link lesson,
      java.util.Optional<Localized> summary,
      Localized minutes,
      int quizzes) {}
}
