package org.tierbook.model;

import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/** Where a fact comes from; pages print the title. */
public record Source(String id, Localized title, Optional<Localized> detail, Location at) {}
