package org.tierbook.model;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A section's rows as taken in, without personal data.
 *
 * @param month absent for what holds in all months
 * @param store a database with one table, {@code rows}: {@code customer_key} or the key, then the
 *     section's other columns, those that the file lacks empty
 * @param digest of the file, of what reads it, and of the customers whose keys it uses
 */
public record SectionTable(
    Section section, Optional<YearMonth> month, Path store, Ledger ledger, String digest) {}
