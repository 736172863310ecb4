package org.tierbook.model;

import java.util.List;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/** A training course. */
public record Course(
    String id,
    Localized title,
    Localized summary,
    List<String> roles,
    String source,
    List<Localized> goals,
    List<Lesson> lessons,
    Location at) {
  public Course {
    roles = List.copyOf(roles);
    goals = List.copyOf(goals);
    lessons = List.copyOf(lessons);
  }
}
