package org.tierbook.site;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tierbook.model.ReportResult;
import org.tierbook.model.Scheme;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Localized;

/**
 * Reads the report on movements between tiers, a cross-table of last month's tier by this month's.
 */
final class Migration {
  /** Id of the report. */
  static final String REPORT = "m-migration";

  private final Map<String, Table.Cell> cells = new LinkedHashMap<>();

  Migration(ReportResult result) {
    Table table = result.table();
    for (Table.Row row : table.rows()) {
      for (int i = 0; i < table.columns().size() && row.kind() == Table.Kind.DATA; i++) {
        Optional<String> to = table.columns().get(i).tier();
        if (to.isPresent()) {
          cells.put(row.key() + ">" + to.get(), row.cells().get(i));
        }
      }
    }
  }

  static Optional<Migration> of(Library library, Scheme scheme) {
    return library.result(REPORT, scheme).map(Migration::new).filter(m -> !m.cells.isEmpty());
  }

  /** The customers who went from a tier to another, as printed; a withheld count is its word. */
  Optional<Table.Cell> cell(String from, String to) {
    return Optional.ofNullable(cells.get(from + ">" + to));
  }

  /** The same as words for a sentence; absent when it is withheld. */
  Optional<Localized> shown(String from, String to) {
    return cell(from, to).filter(c -> c.tone() != Table.Tone.WITHHELD).map(Table.Cell::text);
  }

  /** The same as a number; absent when it is withheld. */
  Optional<BigDecimal> number(String from, String to) {
    Table.Cell cell = cells.get(from + ">" + to);
    return cell != null && cell.value() instanceof Value.Number n
        ? Optional.of(n.number())
        : Optional.empty();
  }

  /** Whether the count isn't shown because the group is small. */
  boolean withheld(String from, String to) {
    Table.Cell cell = cells.get(from + ">" + to);
    return cell != null && cell.tone() == Table.Tone.WITHHELD;
  }
}
