package org.tierbook.model;

import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/** A role at the bank, such as the lobby manager. */
public record Role(String id, Localized name, Optional<Localized> summary, Location at) {}
