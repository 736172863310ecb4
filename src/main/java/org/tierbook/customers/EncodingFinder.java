package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's encoding from all of its bytes: a byte order mark decides; else UTF-16 where every
 * other byte is often zero; else UTF-8 where all of it is that, else GB18030.
 */
final class EncodingFinder {
  private static final int HEAD = 1 << 12;

  /**
   * A text in GB18030 doesn't begin with so many characters of Han in well-formed UTF-8 by chance.
   */
  private static final int NO_CHANCE = 4;

  /** One character of ten at least is of ASCII in an export: separators, digits, line ends. */
  private static final int ASCII_PART = 10;

  private static final int ONE_SIDED = 4;

  /** Beginnings in hex. */
  private static final Map<String, Encoding> MARKS =
      Map.of(
          "fffe", Encoding.UTF_16LE_MARKED,
          "feff", Encoding.UTF_16BE_MARKED,
          "efbbbf", Encoding.UTF_8_MARKED,
          "84319533", Encoding.GB18030_MARKED);

  private static final Map<String, String> OTHERS =
      Map.of("504b0304", "zip or xlsx", "1f8b", "gzip", "50415231", "Parquet", "d0cf11e0", "xls");

  private final Utf8Check check = new Utf8Check();
  private byte[] head = {};

  void see(byte[] bytes, int length) {
    if (head.length < HEAD) {
      int more = Math.min(length, HEAD - head.length);
      byte[] longer = Arrays.copyOf(head, head.length + more);
      System.arraycopy(bytes, 0, longer, head.length, more);
      head = longer;
    }
    check.see(bytes, length);
  }

  /**
   * The encoding of what was seen.
   *
   * @throws UnreadableException when it's no text, or a mix of two
   */
  Encoding encoding(Path file, Wrapping wrapping) throws IOException {
    Optional<String> other = beginning(OTHERS);
    if (other.isPresent()) {
      throw new UnreadableException("customers-wrong-name", "kind", other.get());
    }
    Encoding marked = beginning(MARKS).orElse(wide());
    if (marked != null && (marked != Encoding.UTF_8_MARKED || check.isUtf8())) {
      return marked;
    }
    if (check.isUtf8()) {
      return Encoding.UTF_8;
    }
    if (marked != null || check.han() >= NO_CHANCE) {
      throw new UnreadableException("customers-mixed-encoding")
          .at(lineOf(file, wrapping, check.end()));
    }
    return Encoding.GB18030;
  }

  private <T> Optional<T> beginning(Map<String, T> beginnings) {
    return beginnings.entrySet().stream()
        .filter(
            e -> HexFormat.of().formatHex(head, 0, Math.min(head.length, 4)).startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** UTF-16 without a mark, which has its zeros on one side: few characters such as 开 differ. */
  private @Nullable Encoding wide() {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i & 1] += head[i] == 0 ? 1 : 0;
    }
    int pairs = head.length / 2;
    int few = Math.min(zeros[0], zeros[1]) * ONE_SIDED;
    int many = Math.max(zeros[0], zeros[1]);
    if (pairs == 0 || many * ASCII_PART < pairs || few > many) {
      return null;
    }
    return zeros[1] == many ? Encoding.UTF_16LE : Encoding.UTF_16BE;
  }

  private static long lineOf(Path file, Wrapping wrapping, long offset) throws IOException {
    long line = 1;
    try (InputStream in = wrapping.open(file)) {
      byte[] buffer = new byte[1 << 16];
      for (long left = offset; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          break;
        }
        for (int i = 0; i < read; i++) {
          line += buffer[i] == '\n' ? 1 : 0;
        }
        left -= read;
      }
    }
    return line;
  }
}
