package org.tierbook.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tierbook.model.Value;

/**
 * CSV for other programs, a line at a time: like {@link TableCsv}, but with values as they are:
 * numbers in full, days as {@code 2026-10-31}, {@code true} and {@code false}, nothing for what
 * isn't known.
 */
public final class ValueCsv {
  private static final int FLUSH = 1 << 16;

  private final OutputStream to;
  private final StringBuilder out = new StringBuilder(FLUSH + 1024).append('\uFEFF');

  /** The stream is the caller's to close. */
  public ValueCsv(OutputStream to) {
    this.to = to;
  }

  /** Adds a line. */
  public void line(List<Value> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",");
      cell(cells.get(i));
    }
    out.append("\r\n");
    if (out.length() >= FLUSH) {
      flush();
    }
  }

  private void cell(Value value) {
    if (value instanceof Value.Number number) {
      out.append(number.number().toPlainString());
    } else if (value instanceof Value.Text text) {
      TableCsv.quoted(out, FormulaGuard.safe(text.text()));
    } else if (value instanceof Value.Day day) {
      out.append(day.date());
    } else if (value instanceof Value.Flag flag) {
      out.append(flag.yes());
    } else if (value instanceof Value.Mean) {
      throw new IllegalArgumentException("a mean is rounded by who knows to which step");
    }
  }

  /** Hands on what is still here; needed after the last line. */
  public void flush() {
    try {
      to.write(out.toString().getBytes(StandardCharsets.UTF_8));
      to.flush();
      out.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
