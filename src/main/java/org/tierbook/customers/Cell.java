package org.tierbook.customers;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A field of the file as bytes of UTF-8, trimmed; one object for all fields, set again and again.
 */
final class Cell {
  private byte[] bytes = {};
  private int start;
  private int end;

  void set(byte[] buffer, int from, int to) {
    bytes = buffer;
    start = from;
    end = to;
    trim();
  }

  void set(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    set(encoded, 0, encoded.length);
  }

  private void trim() {
    while (start < end && (bytes[start] & 0xff) <= ' ') {
      start++;
    }
    while (end > start && (bytes[end - 1] & 0xff) <= ' ') {
      end--;
    }
    if (length() >= 2
        && (isOddSpace(start) || (length() >= 3 && isOddSpace(end - 3)) || isOddSpace(end - 2))) {
      byte[] stripped = text().replace('\u00a0', ' ').strip().getBytes(StandardCharsets.UTF_8);
      bytes = stripped;
      start = 0;
      end = stripped.length;
    }
  }

  /** U+00A0 and U+3000, which banks' exports pad with. */
  private boolean isOddSpace(int p) {
    return (bytes[p] == (byte) 0xc2 && bytes[p + 1] == (byte) 0xa0)
        || (bytes[p] == (byte) 0xe3
            && p + 2 < end
            && bytes[p + 1] == (byte) 0x80
            && bytes[p + 2] == (byte) 0x80);
  }

  int length() {
    return end - start;
  }

  /** The byte at a position from 0; 0 past the end. */
  int at(int position) {
    return start + position < end ? bytes[start + position] : 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Its bytes, to be kept. */
  byte[] copy() {
    return Arrays.copyOfRange(bytes, start, end);
  }

  String text() {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  boolean isAscii() {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Nothing, a dash, N/A, NULL or 空. */
  boolean isMissing() {
    if (start == end) {
      return true;
    }
    if (length() > 6) {
      return false;
    }
    return switch (bytes[start]) {
      case '-', 'N', 'n', '#', (byte) 0xe2, (byte) 0xe7, (byte) 0xef -> isMissing(text());
      default -> false;
    };
  }

  private static boolean isMissing(String text) {
    return switch (text) {
      case "-", "--", "—", "——", "－", "N/A", "n/a", "#N/A", "NULL", "null", "空" -> true;
      default -> false;
    };
  }

  /** Full-width digits, signs and brackets become plain ones (NFKC). */
  void normalise() {
    if (!isAscii()) {
      set(Normalizer.normalize(text(), Normalizer.Form.NFKC));
    }
  }

  /**
   * Takes off what Excel users put around ids to keep them as text: {@code ="007"}, a leading ' or
   * `.
   */
  void unwrap() {
    if (length() >= 3 && at(0) == '=' && at(1) == '"' && bytes[end - 1] == '"') {
      set(bytes, start + 2, end - 1);
    } else if (length() > 0 && (at(0) == '\'' || at(0) == '`')) {
      set(bytes, start + 1, end);
    }
  }

  /** An id that a spreadsheet turned into a number such as 1.23E+17: its digits are lost. */
  boolean isDamaged() {
    int e = length() - 1;
    while (e > 0 && at(e) >= '0' && at(e) <= '9') {
      e--;
    }
    if (e < 2 || e == length() - 1) {
      return false;
    }
    boolean signed = at(e) == '+'; // programs leave the sign out: 6.22E18
    int end = signed ? e - 1 : e;
    if (at(end) != 'E' && at(end) != 'e') {
      return false;
    }
    for (int i = 0; i < end; i++) {
      if (i == 1 ? at(i) != '.' : at(i) < '0' || at(i) > '9') {
        return false;
      }
    }
    return signed || end > 1;
  }

  boolean is(byte[] other) {
    return Arrays.equals(bytes, start, end, other, 0, other.length);
  }

  int hash() {
    return hash(bytes, start, end);
  }

  static int hash(byte[] bytes, int start, int end) {
    int hash = 1;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }
}
