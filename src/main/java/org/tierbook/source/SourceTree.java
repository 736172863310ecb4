package org.tierbook.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;

/**
 * The files of a project: what lies in {@code content/} and {@code templates/}. Templates, strings,
 * the columns and sections, and single reports fall back to the copies in the jar; a project's file
 * under the same path wins.
 */
public final class SourceTree {
  /** Far above any text written by hand. */
  private static final long MAX_BYTES = 2L << 20;

  private static final List<String> FOLDERS = List.of("content", "templates");

  private final Path root;
  private final NavigableSet<String> paths;
  private final Diagnostics diagnostics;
  private final Map<String, Optional<SourceFile>> read = new ConcurrentHashMap<>();
  private final YamlCache yaml;

  private SourceTree(Path root, NavigableSet<String> paths, Diagnostics diagnostics) {
    this.root = root;
    this.paths = paths;
    this.diagnostics = diagnostics;
    this.yaml = YamlCache.open(root);
  }

  /** Lists the files of the project without reading them. */
  public static SourceTree scan(Path root, Diagnostics diagnostics) {
    NavigableSet<String> paths = new TreeSet<>();
    for (String folder : FOLDERS) {
      walk(root, root.resolve(folder), paths);
    }
    return new SourceTree(root, paths, diagnostics);
  }

  /** Reports that there is no project here: its first file is missing, or the whole folder. */
  void reportNoProject(String file) {
    boolean there = Files.isDirectory(root);
    Path missing = there ? root.resolve(file) : root;
    diagnostics.error(
        there ? "no-site" : "no-folder", Location.of(missing.toString().replace('\\', '/')));
  }

  private static void walk(Path root, Path folder, NavigableSet<String> paths) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              return isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!isHidden(file)) {
                paths.add(root.relativize(file).toString().replace('\\', '/'));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  /** Reads YAML files, unless they were read by an earlier build. */
  YamlCache yaml() {
    return yaml;
  }

  public Path root() {
    return root;
  }

  /** Whether the project itself has the file. */
  public boolean has(String path) {
    return paths.contains(path);
  }

  /** The project's file, else the copy in the jar where there is one. */
  public Optional<SourceFile> find(String path) {
    return read.computeIfAbsent(path, p -> has(p) ? own(p) : JarProject.find(p));
  }

  /**
   * The files directly or further down in a folder whose name ends in {@code suffix}, by path. For
   * templates, those of the jar too.
   */
  public List<SourceFile> list(String folder, String suffix) {
    String prefix = folder + "/";
    Stream<String> names =
        prefix.startsWith("templates/")
            ? Stream.concat(paths(folder), JarProject.list(prefix).stream()).distinct().sorted()
            : paths(folder);
    return names.filter(p -> p.endsWith(suffix)).flatMap(p -> find(p).stream()).toList();
  }

  /** The paths in a folder of the project, sorted; files that aren't text too. */
  public Stream<String> paths(String folder) {
    String prefix = folder + "/";
    return paths.tailSet(prefix, true).stream().takeWhile(p -> p.startsWith(prefix));
  }

  /** A file that needn't be text, such as a picture; empty when it can't be read. */
  public Optional<byte[]> bytes(String path) {
    try {
      return paths.contains(path)
          ? Optional.of(Files.readAllBytes(root.resolve(path)))
          : Optional.empty();
    } catch (IOException e) {
      diagnostics.error("unreadable-file", Location.of(path));
      return Optional.empty();
    }
  }

  private Optional<SourceFile> own(String path) {
    try {
      byte[] bytes = Files.readAllBytes(root.resolve(path));
      if (bytes.length > MAX_BYTES) {
        diagnostics.error("file-too-large", Location.of(path), "limit", "2 MB");
        return Optional.empty();
      }
      return Optional.of(new SourceFile(path, SourceText.decode(bytes)));
    } catch (CharacterCodingException e) {
      diagnostics.error("not-utf8", Location.of(path));
      return Optional.empty();
    } catch (IOException e) {
      diagnostics.error("unreadable-file", Location.of(path));
      return Optional.empty();
    }
  }

  /** UTF-8 as files have it. */
  static final class SourceText {
    private SourceText() {}

    static String decode(byte[] bytes) throws CharacterCodingException {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return unmarked.indexOf('\r') < 0
          ? unmarked
          : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
  }
}
