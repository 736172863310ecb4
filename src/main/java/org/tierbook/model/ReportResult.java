package org.tierbook.model;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * What a report says for one unit in one month.
 *
 * @param scheme set for reports made once for each scheme
 * @param figures by name, formatted
 * @param list customers to work on; bundles and office only
 */
public record ReportResult(
    String report,
    Optional<String> scheme,
    YearMonth month,
    Unit unit,
    Localized answer,
    Map<String, Table.Cell> figures,
    Table table,
    Optional<CustomerList> list) {
  public ReportResult {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }
}
