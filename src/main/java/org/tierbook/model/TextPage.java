package org.tierbook.model;

import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/** Any other page of markdown. */
public record TextPage(
    String id,
    Localized title,
    Optional<Localized> summary,
    Body body,
    Optional<Body> english,
    Location at) {}
