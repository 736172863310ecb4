package org.tierbook.site;

import java.util.List;
import java.util.function.Supplier;
import org.tierbook.model.Table;
import org.tierbook.text.Localized;

/**
 * A file beside a page, made from the tables that the page shows.
 *
 * @param path from the root of the edition's language; ends in {@code .csv} (one sheet) or {@code
 *     .xlsx}
 */
public record Download(String path, List<Sheet> sheets) {
  public Download {
    sheets = List.copyOf(sheets);
  }

  /** A table with its title; made when it is written. */
  public record Sheet(Localized title, Supplier<Table> table) {}

  /** The same table as CSV and as XLSX; {@code stem} is the path without its ending. */
  public static List<Download> both(String stem, Localized title, Supplier<Table> table) {
    List<Sheet> sheet = List.of(new Sheet(title, table));
    return List.of(new Download(stem + ".csv", sheet), new Download(stem + ".xlsx", sheet));
  }
}
