package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/** A lesson: text, live pieces and questions. */
public record LessonView(
    Localized kicker,
    Localized headline,
    Optional<Localized> lead,
    BodyView body,
    boolean untranslated,
    List<Contents> contents)
    implements View {}
