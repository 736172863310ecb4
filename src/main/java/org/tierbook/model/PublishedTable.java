package org.tierbook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/** A published table whose lost cells stay unknown. Columns and cells in the order of the file. */
public record PublishedTable(
    String id,
    Localized title,
    String source,
    List<String> columns,
    Map<String, Localized> labels,
    List<PublishedRow> rows,
    List<PublishedFinding> findings,
    List<Localized> notes,
    Location at) {
  public PublishedTable {
    columns = List.copyOf(columns);
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
