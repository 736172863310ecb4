package org.tierbook.output;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.text.Language;

/** Writes the rows of a table into a sheet, and learns how wide its columns are. */
final class SheetCells {
  private static final int WIDEST = 60;

  private final Worksheet sheet;
  private final Language language;
  private final int[] widths;
  private final Map<Integer, String> formats = new HashMap<>();

  SheetCells(Worksheet sheet, Language language, List<String> heads) {
    this.sheet = sheet;
    this.language = language;
    this.widths = new int[heads.size()];
    for (int i = 0; i < widths.length; i++) {
      // Heads wrap, so that they don't set the width alone.
      widths[i] = Math.max(8, (width(heads.get(i)) + 1) / 2 + 2);
    }
  }

  void row(int line, Table.Row row) {
    boolean total = row.kind() == Table.Kind.TOTAL;
    for (int i = 0; i < row.cells().size(); i++) {
      cell(line, i, row.cells().get(i), total);
    }
  }

  private void cell(int line, int column, Table.Cell cell, boolean total) {
    String text = cell.text().in(language);
    widths[column] = Math.max(widths[column], width(text));
    Optional<String> number = TableFace.number(cell, language);
    String format = "";
    if (number.isPresent()) {
      sheet.value(line, column, amount(number.get()));
      format = format(number.get());
    } else if (cell.value() instanceof Value.Day day) {
      sheet.value(line, column, day.date());
      format = "yyyy-mm-dd";
    } else {
      sheet.value(line, column, text);
      // A text format, so that an id stays one when somebody edits the cell.
      format = cell.value() instanceof Value.Text ? "@" : "";
    }
    style(sheet.style(line, column), format, total);
  }

  private static void style(StyleSetter style, String format, boolean total) {
    if (!format.isEmpty()) {
      style.format(format);
    }
    if (total) {
      style.bold();
    }
    if (total || !format.isEmpty()) {
      style.set();
    }
  }

  private static BigDecimal amount(String number) {
    return number.endsWith("%")
        ? new BigDecimal(number.substring(0, number.length() - 1)).movePointLeft(2)
        : new BigDecimal(number);
  }

  /** Excel's format that shows as many decimals as the page. */
  private String format(String number) {
    boolean share = number.endsWith("%");
    int point = number.indexOf('.');
    int decimals = point < 0 ? 0 : number.length() - point - (share ? 2 : 1);
    return formats.computeIfAbsent(
        share ? -1 - decimals : decimals,
        n ->
            (share ? "0" : "#,##0")
                + (decimals == 0 ? "" : "." + "0".repeat(decimals))
                + (share ? "%" : ""));
  }

  void widths() {
    for (int i = 0; i < widths.length; i++) {
      sheet.width(i, Math.min(WIDEST, widths[i] + 2));
    }
  }

  /** Han characters are two digits wide. */
  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }
}
