package org.tierbook.site;

import java.nio.charset.StandardCharsets;

/**
 * Where a file of an edition stands, from the edition's root, with forward slashes. Ends in a file
 * name, since {@code file://} opens no folders.
 */
public record Address(String path) {
  public Address {
    if (path.isEmpty() || path.startsWith("/") || path.endsWith("/")) {
      throw new IllegalArgumentException("not the address of a file: '" + path + "'");
    }
  }

  /** The relative link that leads from this file to another one. */
  public String linkTo(Address target) {
    String[] from = path.split("/", -1);
    String[] to = target.path.split("/", -1);
    int same = 0;
    while (same < from.length - 1 && same < to.length - 1 && from[same].equals(to[same])) {
      same++;
    }
    StringBuilder link = new StringBuilder("../".repeat(from.length - 1 - same));
    for (int i = same; i < to.length; i++) {
      link.append(i > same ? "/" : "").append(to[i]);
    }
    return link.toString();
  }

  /**
   * An id as the name of a file or folder: letters, digits, hyphens and underscores; any other id
   * is {@code x} + hex.
   */
  public static String safe(String id) {
    boolean plain = !id.isEmpty() && id.length() <= 32;
    for (int i = 0; i < id.length() && plain; i++) {
      char c = id.charAt(i);
      plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }
    return plain ? id : hex(id);
  }

  /** An id that no folder may have as it is: {@code x} + hex. */
  static String hex(String id) {
    StringBuilder hex = new StringBuilder("x");
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hex.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return hex.toString();
  }
}
