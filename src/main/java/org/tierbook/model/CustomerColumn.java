package org.tierbook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A column of the customer file.
 *
 * @param aliases further headers that mean this column
 * @param codes what stands in the file, to the value that rules and reports use; empty when any
 *     value goes
 * @param personal belongs to the store of persons, which no figure reads
 */
public record CustomerColumn(
    String name,
    ColumnType type,
    Localized label,
    List<String> aliases,
    Map<String, String> codes,
    boolean required,
    boolean personal,
    Location at) {
  public CustomerColumn {
    aliases = List.copyOf(aliases);
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }
}
