package org.tierbook.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Set;

/**
 * A month's customers as taken in: two stores in a folder.
 *
 * @param asOf last day of the month unless set
 * @param folder holds {@code facts.duckdb} and {@code persons.duckdb}
 * @param columns the customer columns present in the file
 * @param digest SHA-256 of the source file and of the mapping that read it
 */
public record Snapshot(
    YearMonth month,
    LocalDate asOf,
    Path folder,
    Set<String> columns,
    Ledger ledger,
    String digest) {
  public Snapshot {
    columns = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(columns));
  }
}
