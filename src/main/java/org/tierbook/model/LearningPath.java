package org.tierbook.model;

import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/** What a role learns, in which order. */
public record LearningPath(
    String id,
    Localized name,
    Optional<Localized> summary,
    List<String> roles,
    List<Stage> stages,
    Location at) {
  public LearningPath {
    roles = List.copyOf(roles);
    stages = List.copyOf(stages);
  }

  /** A stretch of the path, such as the first week. */
  public record Stage(Localized name, List<Step> steps) {
    public Stage {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Something to read or to do.
   *
   * @param kind as in links by id: course, lesson, form, role and so on; {@code task} for a deed
   *     without a page
   * @param target id; empty for a task
   * @param text what is to be done; may be absent where the page's name says it
   */
  public record Step(String kind, String target, Optional<Localized> text) {}
}
