package org.tierbook.customers;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.CustomerColumn;

/**
 * What a file looks like.
 *
 * @param headerRecord the number of the last record before customers, from 1: the header, or a row
 *     of units under it; what stands before the header are titles
 * @param headerLine where the header stands
 * @param headerText the header's line, for people to read; empty where there are cells
 * @param fields one for each field of the header
 */
record Layout(
    Encoding encoding,
    char separator,
    int headerRecord,
    int headerLine,
    String headerText,
    List<Field> fields) {
  /** The unit of a field whose header and title rows say different things. */
  static final int DISAGREE = -1;

  Layout {
    fields = List.copyOf(fields);
  }

  /**
   * A field of the header.
   *
   * @param at where it begins in the header's line, from 1
   * @param column absent when we don't know it: the field is dropped
   * @param exponent the unit of money as a power of ten
   */
  record Field(String header, int at, Optional<CustomerColumn> column, int exponent) {}

  /** Whether any field is one that we know: else what was found is no header. */
  boolean hasHeader() {
    return fields.stream().anyMatch(field -> field.column().isPresent());
  }

  /** Where a column stands, from 0; -1 for nowhere. */
  int position(String column) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).column().filter(c -> c.name().equals(column)).isPresent()) {
        return i;
      }
    }
    return -1;
  }
}
