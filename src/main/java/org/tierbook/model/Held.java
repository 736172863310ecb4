package org.tierbook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tierbook.diag.Location;

/**
 * The level that a customer holds now, beside the level earned: a column, and its values as tiers.
 */
public record Held(String column, Map<String, String> tiers, Location at) {
  public Held {
    tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
  }
}
