package org.tierbook.customers;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.CustomerColumn;

/**
 * What a file looks like.
 *
 * @param headerRecord the number of the header's record, from 1; the records before it are titles
 * @param fields one for each field of the header
 */
record Layout(
    Encoding encoding, char separator, int headerRecord, int headerLine, List<Field> fields) {
  /** The unit of a field whose header and title rows say different things. */
  static final int DISAGREE = -1;

  Layout {
    fields = List.copyOf(fields);
  }

  /**
   * A field of the header.
   *
   * @param column absent when we don't know it: the field is dropped
   * @param exponent the unit of money as a power of ten
   */
  record Field(String header, Optional<CustomerColumn> column, int exponent) {}

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
