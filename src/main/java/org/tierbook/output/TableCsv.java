package org.tierbook.output;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.tierbook.model.Table;
import org.tierbook.text.Language;

/**
 * CSV as spreadsheets open it: UTF-8 with BOM, CRLF, quotes doubled, no text that runs as a
 * formula. Numbers are those of the page without thousand separators; withheld and absent values
 * are the words of the page.
 */
public final class TableCsv {
  private final StringBuilder out = new StringBuilder(1024).append('\uFEFF');

  /** The whole table with one row of heads. */
  public static byte[] of(Table table, Language language) {
    TableCsv csv = new TableCsv();
    csv.row(TableFace.heads(table, language));
    for (Table.Row row : table.rows()) {
      csv.cells(row.cells(), language);
    }
    return csv.bytes();
  }

  /** Adds a row of texts. */
  public void row(List<String> texts) {
    for (Iterator<String> all = texts.iterator(); all.hasNext(); ) {
      quoted(out, FormulaGuard.safe(all.next()));
      out.append(all.hasNext() ? "," : "");
    }
    out.append("\r\n");
  }

  private void cells(List<Table.Cell> cells, Language language) {
    for (Iterator<Table.Cell> all = cells.iterator(); all.hasNext(); ) {
      Table.Cell cell = all.next();
      TableFace.number(cell, language)
          .ifPresentOrElse(
              out::append, () -> quoted(out, FormulaGuard.safe(cell.text().in(language))));
      out.append(all.hasNext() ? "," : "");
    }
    out.append("\r\n");
  }

  /** Appends a text, in quotes where it needs them. */
  static void quoted(StringBuilder out, String text) {
    boolean plain =
        text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';');
    if (plain && text.equals(text.strip())) {
      out.append(text);
    } else {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }

  public byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
