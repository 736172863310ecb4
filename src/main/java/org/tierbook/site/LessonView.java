package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A lesson: text, live pieces and questions.
 *
 * @param learn under which the browser keeps that it was read
 * @param id of the lesson in that store, such as {@code c-04.intro}
 * @param tools slides and sheets of the course
 */
public record LessonView(
    Localized kicker,
    Localized headline,
    Optional<Localized> lead,
    BodyView body,
    boolean untranslated,
    String learn,
    String id,
    List<Link> tools,
    List<Contents> contents)
    implements View {}
