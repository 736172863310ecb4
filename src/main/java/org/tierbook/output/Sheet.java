package org.tierbook.output;

import java.util.List;
import org.tierbook.model.Table;

/**
 * A sheet of a workbook.
 *
 * @param name on the tab; characters that Excel refuses are replaced, and it is cut at 31
 * @param title the first row
 * @param notes rows beneath the title, such as the as-of date and the unit
 */
public record Sheet(String name, String title, List<String> notes, Table table) {
  public Sheet {
    notes = List.copyOf(notes);
  }
}
