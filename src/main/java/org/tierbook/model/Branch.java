package org.tierbook.model;

import java.util.Optional;
import org.tierbook.text.Localized;

/** An outlet, sub-branch or branch. */
public record Branch(
    String id,
    Localized name,
    Optional<String> parent,
    Optional<String> level,
    Optional<String> became) {}
