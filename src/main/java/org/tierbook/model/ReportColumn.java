package org.tierbook.model;

import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.text.Localized;

/**
 * A column of a report's table.
 *
 * @param shareOf for shares: the column whose share of its total this is, computed by us
 * @param alert where a value calls for attention
 * @param total whether the total row sums it up
 */
public record ReportColumn(
    String name,
    Localized label,
    ColumnFormat format,
    Optional<String> shareOf,
    boolean total,
    Optional<Report.Alert> alert,
    Location at) {}
