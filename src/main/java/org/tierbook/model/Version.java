package org.tierbook.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tierbook.diag.Location;

/**
 * A scheme as it stands from a day on.
 *
 * @param scheme the whole definition, with what the versions share
 * @param becomes a tier of the version before that is gone, to the tier of this one that takes its
 *     customers
 */
public record Version(
    LocalDate effective, Scheme scheme, Map<String, String> becomes, Location at) {
  public Version {
    becomes = Collections.unmodifiableMap(new LinkedHashMap<>(becomes));
  }
}
