package org.tierbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The copies in the jar that a project falls back to. Customers, schemes and courses are never
 * among them.
 */
final class JarProject {
  private static final String ROOT = "project/";
  private static final String KNOWN = "content/i18n/zh.yaml";

  private JarProject() {}

  /** The copy of a file that projects share; absent for everything that is a bank's own. */
  static Optional<SourceFile> find(String path) {
    return isShared(path) ? load(path) : Optional.empty();
  }

  /** A file of the sample bank, which a project doesn't fall back to. */
  static String sample(String path) {
    return load(path).orElseThrow().text();
  }

  private static boolean isShared(String path) {
    return !path.contains("..")
        && (path.startsWith("templates/")
            || path.startsWith("content/i18n/")
            || path.startsWith("content/reports/")
            || path.equals(ColumnReader.PATH)
            || path.equals(SectionReader.PATH));
  }

  private static Optional<SourceFile> load(String path) {
    ClassLoader loader = Objects.requireNonNull(JarProject.class.getClassLoader());
    try (InputStream in = loader.getResourceAsStream(ROOT + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new SourceFile(path, SourceTree.SourceText.decode(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All its paths, found once: an archive's list of entries is long. */
  private static final class Paths {
    static final List<String> ALL = all();
  }

  /** The paths under a prefix that ends in a slash. */
  static List<String> list(String prefix) {
    return Paths.ALL.stream().filter(path -> path.startsWith(prefix)).toList();
  }

  private static List<String> all() {
    URL known = JarProject.class.getClassLoader().getResource(ROOT + KNOWN);
    if (known == null) {
      return List.of();
    }
    try {
      return known.openConnection() instanceof JarURLConnection jar ? inJar(jar) : inFolder(known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> inJar(JarURLConnection connection) throws IOException {
    // Not closed: the class loader's own, cached.
    JarFile jar = connection.getJarFile();
    return jar.stream()
        .filter(e -> !e.isDirectory())
        .map(ZipEntry::getName)
        .filter(n -> n.startsWith(ROOT))
        .map(n -> n.substring(ROOT.length()))
        .toList();
  }

  private static List<String> inFolder(URL known) throws IOException {
    Path root = up(Path.of(URI.create(known.toString())), 3);
    if (root == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> root.relativize(f).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static @Nullable Path up(Path path, int levels) {
    Path at = path;
    for (int i = 0; i < levels && at != null; i++) {
      at = at.getParent();
    }
    return at;
  }
}
