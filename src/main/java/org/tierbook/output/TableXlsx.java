package org.tierbook.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tierbook.model.Table;
import org.tierbook.text.Language;

/**
 * A workbook with a sheet for each table: title and notes, a frozen head, numbers as numbers that
 * show the digits of the page, everything else as text. The same tables make the same bytes.
 */
public final class TableXlsx {
  private static final int LONGEST_NAME = 31;

  private TableXlsx() {}

  /**
   * Writes the sheets in their order.
   *
   * @param asOf stands as the workbook's date of creation
   */
  public static byte[] of(List<Sheet> sheets, LocalDate asOf, Language language) {
    ByteArrayOutputStream raw = new ByteArrayOutputStream(8192);
    try (Workbook workbook = new Workbook(raw, "Tierbook", null)) {
      workbook.setCompressionLevel(0);
      Set<String> names = new HashSet<>();
      for (Sheet sheet : sheets) {
        fill(workbook.newWorksheet(name(sheet.name(), names)), sheet, language);
      }
      workbook.finish();
      return StableZip.of(raw.toByteArray(), asOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Worksheet sheet, Sheet content, Language language) {
    int line = 0;
    sheet.value(line, 0, content.title());
    sheet.style(line++, 0).bold().fontSize(14).set();
    for (String note : content.notes()) {
      sheet.value(line++, 0, note);
    }
    line++;
    List<String> heads = TableFace.heads(content.table(), language);
    for (int i = 0; i < heads.size(); i++) {
      sheet.value(line, i, heads.get(i));
    }
    if (!heads.isEmpty()) {
      sheet
          .range(line, 0, line, heads.size() - 1)
          .style()
          .bold()
          .wrapText(true)
          .borderStyle("thin")
          .set();
    }
    line++;
    sheet.freezePane(content.table().columns().isEmpty() ? 0 : 1, line);
    SheetCells cells = new SheetCells(sheet, language, heads);
    for (Table.Row row : content.table().rows()) {
      cells.row(line++, row);
    }
    cells.finish();
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  /** A name that Excel takes, unlike the others whatever the case. */
  private static String name(String wanted, Set<String> taken) {
    String clean = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    clean = clean.isEmpty() ? "Sheet" : clean;
    String name = cut(clean, LONGEST_NAME);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String suffix = " " + i;
      name = cut(clean, LONGEST_NAME - suffix.length()) + suffix;
    }
    return name;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length).strip();
  }
}
