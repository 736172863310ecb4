package org.tierbook.model;

import java.util.Optional;
import org.tierbook.text.Localized;

/** A number that follows from a published table, with its interval and what it rests on. */
public record PublishedFinding(
    Localized name,
    Localized value,
    Optional<Localized> interval,
    Localized derivation,
    Optional<Localized> assumption) {}
