package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as UTF-8 bytes. */
final class Utf8Stream extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[1 << 14];
  private byte[] bytes = {};
  private int at;
  private int held;

  Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int n = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, n);
    at += n;
    return n;
  }

  /** Half of a surrogate pair at the end of a chunk waits for its other half. */
  private boolean fill() throws IOException {
    while (at == bytes.length) {
      int read = reader.read(chars, held, chars.length - held);
      if (read < 0) {
        return false;
      }
      int end = held + read;
      held = Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
      bytes = new String(chars, 0, end - held).getBytes(StandardCharsets.UTF_8);
      at = 0;
      chars[0] = held == 1 ? chars[end - 1] : chars[0];
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
