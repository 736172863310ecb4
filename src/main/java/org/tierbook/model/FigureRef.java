package org.tierbook.model;

import java.util.Optional;
import org.tierbook.diag.Location;

/** A key figure of a report: written {@code m-migration/net}, or {@code m-migration@SCHEME/net}. */
public record FigureRef(String report, Optional<String> scheme, String figure, Location at) {}
