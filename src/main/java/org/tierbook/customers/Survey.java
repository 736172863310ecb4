package org.tierbook.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one look at a file's bytes tells.
 *
 * @param hash SHA-256 in hex
 */
record Survey(String hash, Encoding encoding) {
  /** A byte order mark decides; else UTF-8 where all of the file is that, else GB18030. */
  static Survey of(Path file) throws IOException {
    MessageDigest digest = sha256();
    Utf8Check check = new Utf8Check();
    byte[] head = {};
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 18];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        head = head.length == 0 ? java.util.Arrays.copyOf(buffer, Math.min(read, 3)) : head;
        digest.update(buffer, 0, read);
        check.see(buffer, read);
      }
    }
    return new Survey(HexFormat.of().formatHex(digest.digest()), encoding(head, check.isUtf8()));
  }

  private static Encoding encoding(byte[] head, boolean utf8) {
    int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | (head[1] & 0xff);
    if (first == 0xfffe) {
      return Encoding.UTF_16LE;
    }
    if (first == 0xfeff) {
      return Encoding.UTF_16BE;
    }
    if (first == 0xefbb && head.length == 3 && (head[2] & 0xff) == 0xbf) {
      return Encoding.UTF_8_MARKED;
    }
    return utf8 ? Encoding.UTF_8 : Encoding.GB18030;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
