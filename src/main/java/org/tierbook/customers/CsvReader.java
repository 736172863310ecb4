package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads CSV as UTF-8 bytes, one record at a time, without making a string of what nobody asks for.
 * Quotes count only at the start of a field; a quoted field may hold line ends and doubled quotes.
 * Lines end in LF, CR LF or CR.
 */
final class CsvReader {
  private static final int END = Integer.MIN_VALUE;
  private static final int LONGEST_RECORD = 16 << 20;

  private final InputStream in;
  private final byte separator;
  private final boolean cells;
  private byte[] buffer = new byte[1 << 18];
  private int limit;

  /**
   * Where the record starts; all other positions are relative to it, since filling the buffer moves
   * it.
   */
  private int base;

  private int at;
  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private int count;
  private long line;
  private long nextLine = 1;
  private boolean broken;
  private boolean open;
  private boolean tooLong;

  CsvReader(InputStream in, char separator) {
    this(in, separator, false);
  }

  /**
   * @param cells whether a record is a row of cells, and counts as one line whatever is in them
   */
  CsvReader(InputStream in, char separator, boolean cells) {
    this.in = in;
    this.separator = (byte) separator;
    this.cells = cells;
  }

  /** Moves to the next record; false at the end of the file. */
  boolean next() throws IOException {
    base += at;
    at = 0;
    count = 0;
    broken = false;
    if (peek(0) == END) {
      return false;
    }
    line = nextLine;
    boolean more = true;
    while (more) {
      more = peek(at) == '"' ? quoted() : plain(at);
    }
    return true;
  }

  /**
   * Takes everything up to the separator or the line's end; {@code start} lies further left after
   * bad quotes.
   */
  private boolean plain(int start) throws IOException {
    while (true) {
      int p = base + at;
      byte[] bytes = buffer;
      int stop = limit;
      while (p < stop && bytes[p] != separator && bytes[p] != '\n' && bytes[p] != '\r') {
        p++;
      }
      at = p - base;
      if (p < stop || !fill()) {
        add(start, at);
        return terminator();
      }
    }
  }

  private boolean quoted() throws IOException {
    int start = ++at;
    int write = at;
    while (true) {
      int b = peek(at);
      if (b == END) {
        open = true;
        add(start, write);
        return false;
      }
      if (b == '"') {
        if (peek(at + 1) != '"') {
          at++;
          break;
        }
        at++;
      } else if (b == '\n' || (b == '\r' && peek(at + 1) != '\n')) {
        nextLine += cells ? 0 : 1;
      }
      buffer[base + write++] = (byte) b;
      at++;
    }
    int b = peek(at);
    if (b != END && b != separator && b != '\n' && b != '\r') {
      broken = true;
      return plain(start);
    }
    add(start, write);
    return terminator();
  }

  /** Steps over what ended a field; true after a separator. */
  private boolean terminator() throws IOException {
    int b = peek(at);
    if (b == END) {
      return false;
    }
    at++;
    if (b == separator) {
      return true;
    }
    nextLine++;
    if (b == '\r' && peek(at) == '\n') {
      at++;
    }
    return false;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  private int peek(int offset) throws IOException {
    while (base + offset >= limit) {
      if (!fill()) {
        return END;
      }
    }
    return buffer[base + offset];
  }

  private boolean fill() throws IOException {
    if (base > 0) {
      System.arraycopy(buffer, base, buffer, 0, limit - base);
      limit -= base;
      base = 0;
    }
    if (limit == buffer.length) {
      if (limit >= LONGEST_RECORD) {
        tooLong = true;
        return false;
      }
      buffer = Arrays.copyOf(buffer, 2 * limit);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(read, 0);
    return read > 0;
  }

  /** The line on which the record starts, from 1. */
  long line() {
    return line;
  }

  int count() {
    return count;
  }

  /** Text follows a closing quote. */
  boolean isBroken() {
    return broken;
  }

  /** A quote was opened in this record and never closed. */
  boolean isOpen() {
    return open && !tooLong;
  }

  /** The record is longer than any customer's, 16 MB: it isn't read to its end. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Where a field begins in its record's text, from 1; of cells, which one it is. */
  int column(int index) {
    if (cells) {
      return index + 1;
    }
    int start = starts[index];
    boolean quoted = start > 0 && buffer[base + start - 1] == '"';
    return new String(buffer, base, quoted ? start - 1 : start, StandardCharsets.UTF_8).length()
        + 1;
  }

  /** The record's text up to the end of its first line. */
  String line(int longest) {
    String text = new String(buffer, base, Math.min(at, longest), StandardCharsets.UTF_8);
    return text.lines().findFirst().orElse("");
  }

  /** Points a cell at a field. */
  void field(int index, Cell cell) {
    cell.set(buffer, base + starts[index], base + ends[index]);
  }

  String text(int index) {
    return new String(
        buffer, base + starts[index], ends[index] - starts[index], StandardCharsets.UTF_8);
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text(i));
    }
    return texts;
  }
}
