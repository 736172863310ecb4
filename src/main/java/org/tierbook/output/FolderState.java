package org.tierbook.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import org.tierbook.text.Sha256;

/** What can be seen of a folder without opening a file. */
public final class FolderState {
  private FolderState() {}

  /**
   * A digest of the names, sizes and times of all files below a folder, or of one file. Dot files
   * at the top don't count: publishing carries them over. Of what isn't there it's a digest, too.
   */
  public static String of(Path folder) {
    Set<String> files = new TreeSet<>();
    try {
      if (Files.exists(folder)) {
        Files.walkFileTree(folder, new Collector(folder, files));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.of(String.join("\n", files));
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path top;
    private final Set<String> files;

    Collector(Path top, Set<String> files) {
      this.top = top;
      this.files = files;
    }

    private boolean isCarried(Path path) {
      return top.equals(path.getParent()) && Folders.isDot(path);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      return isCarried(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isCarried(file)) {
        files.add(
            top.relativize(file)
                + "\t"
                + attributes.size()
                + "\t"
                + attributes.lastModifiedTime().toInstant());
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
