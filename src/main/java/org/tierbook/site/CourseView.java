package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A course: what it is for, for whom, its lessons, its slides and sheets.
 *
 * @param learn under which the browser keeps what was read
 * @param paths that lead through the course
 */
public record CourseView(
    Localized headline,
    Localized lead,
    List<Localized> goals,
    List<Link> roles,
    Link source,
    List<Entry> lessons,
    Localized minutes,
    String learn,
    List<Link> tools,
    List<Link> paths)
    implements View {
  /**
   * A lesson.
   *
   * @param id in the store of what was read
   */
  public record Entry(
      int number,
      Link lesson,
      Optional<Localized> summary,
      Localized minutes,
      int quizzes,
      String id) {}
}
