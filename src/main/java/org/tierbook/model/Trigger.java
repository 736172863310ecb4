package org.tierbook.model;

import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/** An event that starts duties, such as a birthday. */
public record Trigger(String id, Localized name, Optional<Localized> summary, Location at) {}
