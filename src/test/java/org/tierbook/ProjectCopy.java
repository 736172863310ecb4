package org.tierbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project copied to where a test may write. */
public final class ProjectCopy {
  private ProjectCopy() {}

  /** The sample bank's content as it stands, its customers left out or not. */
  public static Path of(Path content, Path root, boolean customers) {
    try (Stream<Path> files = Files.walk(content)) {
      List<Path> wanted =
          files
              .filter(Files::isRegularFile)
              .filter(f -> customers || !f.toString().endsWith(".csv"))
              .sorted()
              .toList();
      for (Path file : wanted) {
        write(root, "content/" + content.relativize(file), Files.readAllBytes(file));
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A project as it stands, with everything that is in it. */
  public static void whole(Path project, Path root) {
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        write(root, project.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds or replaces a file. */
  public static void write(Path root, String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
