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
 * @param encoding of the text inside, whatever holds it
 */
record Survey(String hash, Encoding encoding) {
  private static final int BUFFER = 1 << 18;

  /**
   * Looks at the whole file.
   *
   * @throws UnreadableException when it isn't what its name says, or no encoding fits
   */
  static Survey of(Path file, Wrapping wrapping) throws IOException {
    MessageDigest digest = sha256();
    EncodingFinder finder = new EncodingFinder();
    boolean text = wrapping == Wrapping.TEXT;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        if (text) {
          finder.see(buffer, read);
        }
      }
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return new Survey(hash, text ? finder.encoding(file, wrapping) : inside(file, wrapping));
  }

  private static Encoding inside(Path file, Wrapping wrapping) throws IOException {
    if (wrapping.hasCells()) {
      return Encoding.UTF_8;
    }
    EncodingFinder finder = new EncodingFinder();
    try (InputStream in = wrapping.open(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        finder.see(buffer, read);
      }
    }
    return finder.encoding(file, wrapping);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
