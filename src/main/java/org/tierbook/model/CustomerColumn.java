package org.tierbook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A column of the customer file.
 *
 * @param aliases further headers that mean this column
 * @param codes what stands in the file, to the value that rules and reports use; empty when any
 *     value goes
 * @param required a file without it can't be read, nor a row in which it's empty
 * @param personal belongs to the store of persons, which no figure reads
 * @param dates how days are written that a reader could mistake
 */
public record CustomerColumn(
    String name,
    ColumnType type,
    Localized label,
    List<String> aliases,
    Map<String, String> codes,
    boolean required,
    boolean personal,
    Optional<DateStyle> dates,
    Location at) {
  /** A column without a style of its own for days. */
  public CustomerColumn(
      String name,
      ColumnType type,
      Localized label,
      List<String> aliases,
      Map<String, String> codes,
      boolean required,
      boolean personal,
      Location at) {
    this(name, type, label, aliases, codes, required, personal, Optional.empty(), at);
  }

  public CustomerColumn {
    aliases = List.copyOf(aliases);
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }
}
