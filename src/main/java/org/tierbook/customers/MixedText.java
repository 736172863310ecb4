package org.tierbook.customers;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells a text that was written in UTF-8 into a file that is GB18030: 张三 is read as 寮犱笁. */
final class MixedText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final boolean on;

  /** {@code encoding}: the file's. Only one that takes almost any bytes can be mistaken. */
  MixedText(Encoding encoding) {
    on = encoding == Encoding.GB18030;
  }

  /**
   * Whether a text's own bytes are two or more characters of Han in UTF-8: by chance that takes
   * several rare characters in a row.
   */
  boolean isOtherwise(byte[] utf8) {
    return on && isOtherwise(new String(utf8, StandardCharsets.UTF_8));
  }

  private static boolean isOtherwise(String text) {
    if (text.length() < 3 || text.chars().filter(c -> c >= 0x2e80).count() < 3) {
      return false;
    }
    try {
      ByteBuffer bytes = GB18030.newEncoder().encode(CharBuffer.wrap(text));
      String other = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      long high = other.chars().filter(c -> c >= 0x80).count();
      return high >= 2 && other.chars().filter(c -> c >= 0x2e80 && c < 0xa000).count() == high;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
