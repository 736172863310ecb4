package org.tierbook.site;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/** Any other text. */
public record TextView(
    Localized headline,
    Optional<Localized> lead,
    BodyView body,
    boolean untranslated,
    List<Contents> contents)
    implements View {}
