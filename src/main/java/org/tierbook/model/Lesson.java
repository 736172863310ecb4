package org.tierbook.model;

import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A lesson of a course.
 *
 * @param id from the file name without its number
 * @param minutes reading time
 * @param english absent: the Chinese text is shown with a notice
 */
public record Lesson(
    String id,
    Localized title,
    Optional<Localized> summary,
    int minutes,
    Body body,
    Optional<Body> english,
    Location at) {}
