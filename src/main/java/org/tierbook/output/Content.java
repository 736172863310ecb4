package org.tierbook.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, which several editions may share; hashed once, and only if asked for. */
public final class Content {
  private final byte[] bytes;
  private volatile @Nullable String digest;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Not copied: nobody may change the bytes from now on. */
  public static Content of(byte[] bytes) {
    return new Content(bytes);
  }

  /** A text in UTF-8. */
  public static Content of(String text) {
    return new Content(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes themselves, to be read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** SHA-256 as 64 hexadecimal digits. */
  String digest() {
    String known = digest;
    if (known == null) {
      known = sha256();
      digest = known;
    }
    return known;
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
