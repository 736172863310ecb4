package org.tierbook.model;

import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/**
 * A lesson of a course.
 *
 * @param id from the file name without its number
 * @param minutes reading time
 * @param exam whether its questions are the course's test
 * @param english absent: the Chinese text is shown with a notice
 */
public record Lesson(
    String id,
    Localized title,
    Optional<Localized> summary,
    int minutes,
    boolean exam,
    Body body,
    Optional<Body> english,
    Location at) {
  /** The text in a language; Chinese where there is no translation. */
  public Body body(Language language) {
    return language == Language.EN ? english.orElse(body) : body;
  }
}
