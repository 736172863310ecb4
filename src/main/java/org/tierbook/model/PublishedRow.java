package org.tierbook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tierbook.text.Localized;

/** A row of a published table; {@code tier} is set where the row is a tier of the scheme. */
public record PublishedRow(
    String id,
    Localized name,
    Optional<String> tier,
    boolean total,
    Map<String, PublishedCell> cells) {
  public PublishedRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }
}
