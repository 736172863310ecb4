package org.tierbook.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in folders, to be compared. */
final class Trees {
  private Trees() {}

  /** A hash of each file by its path, dot files too. */
  static Map<String, String> hashes(Path root, String... folders) {
    Map<String, String> found = new TreeMap<>();
    for (String folder : folders) {
      try (Stream<Path> all = Files.walk(root.resolve(folder))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          found.put(root.relativize(file).toString().replace('\\', '/'), hash(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static String hash(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
