package org.tierbook.customers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tierbook.diag.Diagnostics;

/** A file that can't be read as what its name says, with the problem to report. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final ArrayList<String> arguments;
  private long line;

  /** {@code arguments} are name, value, name, value; none of them is a value of a row. */
  UnreadableException(String id, String... arguments) {
    super(id);
    this.id = id;
    this.arguments = new ArrayList<>(List.of(arguments));
  }

  /** Says where it was seen: a line from 1. */
  UnreadableException at(long seen) {
    line = seen;
    return this;
  }

  /** {@code reached}: the line up to which the file was read, 0 when it hasn't been. */
  void report(Diagnostics diagnostics, CustomerFile file, long reached) {
    long at = line > 0 ? line : reached;
    diagnostics.error(id, file.at(at), arguments.toArray(String[]::new));
  }
}
