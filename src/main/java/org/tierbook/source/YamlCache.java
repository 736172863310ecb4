package org.tierbook.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.tierbook.diag.Diagnostics;

/**
 * The trees of YAML files as they were read last time, kept in {@code .tierbook/yaml}: most files
 * don't change between two builds, and parsing is the slowest thing that a build of a small bank
 * does. A file counts as the same when its text is the same to the letter. Files with problems are
 * parsed each time, so that each build says them.
 *
 * <p>Nothing depends on it: what is missing, damaged or of another version is parsed anew.
 */
final class YamlCache {
  /** To be raised whenever {@link YamlTree} makes another tree of the same text. */
  private static final int FORMAT = 1;

  private final Path file;
  private final Map<SourceFile, YamlNode> before;
  private final Map<SourceFile, YamlNode> now = new ConcurrentHashMap<>();
  private volatile boolean news;

  private YamlCache(Path file, Map<SourceFile, YamlNode> before) {
    this.file = file;
    this.before = before;
  }

  static YamlCache open(Path root) {
    Path file = root.resolve(".tierbook").resolve("yaml");
    return new YamlCache(file, Files.isRegularFile(file) ? load(file) : Map.of());
  }

  /** Knows nothing and keeps nothing. */
  static YamlCache none() {
    return new YamlCache(Path.of(""), Map.of());
  }

  /** The root of a file; empty after an error that left nothing to read. */
  Optional<YamlNode> parse(SourceFile source, Diagnostics diagnostics) {
    YamlNode parsed = now.get(source);
    if (parsed != null) {
      return Optional.of(parsed);
    }
    YamlNode known = before.get(source);
    if (known != null) {
      now.put(source, known);
      return Optional.of(known);
    }
    Diagnostics own = new Diagnostics();
    Optional<YamlNode> root = YamlTree.parse(source, own);
    diagnostics.addAll(own);
    if (own.sorted().isEmpty() && root.isPresent()) {
      now.put(source, root.get());
      news = true;
    }
    return root;
  }

  /**
   * Keeps what was parsed for the next build; only where {@code .tierbook} is there, which others
   * make and which is its owner's alone.
   */
  void save() {
    Path folder = file.getParent();
    if (!news || folder == null || !Files.isDirectory(folder)) {
      return;
    }
    try {
      Path fresh = Files.createTempFile(folder, "yaml", ".new");
      write(fresh);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      return; // the next build is slower, and nothing else
    }
  }

  private void write(Path fresh) throws IOException {
    CRC32 sum = new CRC32();
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(
                new CheckedOutputStream(Files.newOutputStream(fresh), sum), 1 << 16))) {
      out.writeInt(FORMAT);
      out.writeInt(now.size());
      for (var one : now.entrySet()) {
        YamlBytes.write(one.getKey().path(), out);
        YamlBytes.write(one.getKey().text(), out);
        YamlBytes.write(one.getValue(), out);
      }
      out.flush();
      out.writeLong(sum.getValue());
    }
  }

  private static Map<SourceFile, YamlNode> load(Path file) {
    CRC32 sum = new CRC32();
    Map<SourceFile, YamlNode> entries = new ConcurrentHashMap<>();
    try (var checked =
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum);
        var in = new DataInputStream(checked)) {
      if (in.readInt() != FORMAT) {
        return Map.of();
      }
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        SourceFile source = new SourceFile(YamlBytes.text(in), YamlBytes.text(in));
        entries.put(source, YamlBytes.node(source.path(), in));
      }
      long expected = sum.getValue();
      return in.readLong() == expected ? entries : Map.of();
    } catch (IOException | RuntimeException e) {
      return Map.of(); // damaged
    }
  }
}
