package org.tierbook.output;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Language;

/**
 * What a table's cells say outside a page: the same digits, without the separators that only people
 * need.
 */
final class TableFace {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?%?");

  private TableFace() {}

  /** The heads of the columns with their units, such as 综合金融资产（万元）. */
  static List<String> heads(Table table, Language language) {
    return table.columns().stream().map(column -> head(column, language)).toList();
  }

  private static String head(Table.Column column, Language language) {
    String label = column.label().in(language);
    String open = language == Language.ZH ? "（" : " (";
    String close = language == Language.ZH ? "）" : ")";
    return column.unit().map(unit -> label + open + unit.in(language) + close).orElse(label);
  }

  /**
   * The number that a cell shows, as {@code -1234.5} or {@code 12.3%}; empty when the cell shows
   * words.
   */
  static Optional<String> number(Table.Cell cell, Language language) {
    if (!(cell.value() instanceof Value.Number)) {
      return Optional.empty();
    }
    String digits = cell.text().in(language).replace(",", "").replace('−', '-').strip();
    return NUMBER.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
  }
}
