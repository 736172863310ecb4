package org.tierbook.output;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
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

  /** Of each column the cells of one look that aren't styled yet. */
  private final @Nullable Run[] runs;

  SheetCells(Worksheet sheet, Language language, List<String> heads) {
    this.sheet = sheet;
    this.language = language;
    this.widths = new int[heads.size()];
    this.runs = new @Nullable Run[heads.size()];
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
    style(line, column, format, total);
  }

  /**
   * Cells below each other that look alike, styled at once: a style of its own for each is slow.
   */
  private record Run(int from, int to, String format, boolean total) {
    boolean goesOn(int line, String nextFormat, boolean nextTotal) {
      return line == to + 1 && format.equals(nextFormat) && total == nextTotal;
    }
  }

  private void style(int line, int column, String format, boolean total) {
    Run run = runs[column];
    if (run != null && run.goesOn(line, format, total)) {
      runs[column] = new Run(run.from, line, format, total);
    } else {
      style(column, run);
      runs[column] = new Run(line, line, format, total);
    }
  }

  private void style(int column, @Nullable Run run) {
    if (run == null || (run.format.isEmpty() && !run.total)) {
      return;
    }
    StyleSetter style = sheet.range(run.from, column, run.to, column).style();
    if (!run.format.isEmpty()) {
      style.format(run.format);
    }
    if (run.total) {
      style.bold();
    }
    style.set();
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

  /** Styles what is left, and sets the widths. */
  void finish() {
    for (int i = 0; i < widths.length; i++) {
      style(i, runs[i]);
      sheet.width(i, Math.min(WIDEST, widths[i] + 2));
    }
  }

  /** Han characters are two digits wide. */
  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }
}
