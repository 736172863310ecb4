package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of cells as the bytes of a CSV in UTF-8, made as they are asked for. */
abstract class CellStream extends InputStream {
  private byte[] bytes = {};
  private int at;

  /** The next row, a missing cell as an empty text; null after the last. */
  abstract @Nullable List<String> row() throws IOException;

  @Override
  public final int read() throws IOException {
    return fill() ? bytes[at++] & 0xff : -1;
  }

  @Override
  public final int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, n);
    at += n;
    return n;
  }

  private boolean fill() throws IOException {
    while (at == bytes.length) {
      List<String> cells = row();
      if (cells == null) {
        return false;
      }
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        line.append(i == 0 ? "" : ",");
        append(line, cells.get(i));
      }
      bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return true;
  }

  private static void append(StringBuilder line, String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    line.append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
  }
}
