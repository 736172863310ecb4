package org.tierbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.ProblemReport;
import org.tierbook.model.Playbook;
import org.tierbook.source.PhrasesReader;
import org.tierbook.source.PlaybookReader;
import org.tierbook.source.SourceFile;
import org.tierbook.source.SourceTree;
import org.tierbook.text.Language;

/**
 * A whole small project from one text block, in a folder that goes away on {@link #close}:
 *
 * <pre>
 * -- content/site.yaml --
 * bank: {zh: 示例银行, en: Example Bank}
 * -- content/schemes/a.yaml --
 * id: a
 * </pre>
 */
public final class SiteFixture implements AutoCloseable {
  private final Path root;

  private SiteFixture(Path root) {
    this.root = root;
  }

  /** Writes the files of a text block. */
  public static SiteFixture of(String files) {
    try {
      SiteFixture fixture = new SiteFixture(Files.createTempDirectory("site"));
      String[] parts = files.split("(?m)^-- (?=\\S+ --$)", -1);
      for (int i = 1; i < parts.length; i++) {
        int end = parts[i].indexOf(" --\n");
        fixture.write(parts[i].substring(0, end), parts[i].substring(end + 4));
      }
      return fixture;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds or replaces a file. */
  public SiteFixture write(String path, String text) {
    try {
      Path file = root.resolve(path);
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  /** The playbook, after making sure that nothing is wrong with it. */
  public Playbook playbook() {
    Diagnostics diagnostics = new Diagnostics();
    Playbook playbook = PlaybookReader.read(SourceTree.scan(root, diagnostics), diagnostics);
    if (!diagnostics.sorted().isEmpty()) {
      throw new AssertionError(problems(Language.EN));
    }
    return playbook;
  }

  /** What reading the project prints. */
  public String problems(Language language) {
    Diagnostics diagnostics = new Diagnostics();
    SourceTree tree = SourceTree.scan(root, diagnostics);
    PlaybookReader.read(tree, diagnostics);
    return print(diagnostics, tree, language);
  }

  public static String print(Diagnostics diagnostics, SourceTree tree, Language language) {
    return new ProblemReport(PhrasesReader.builtIn(), language, path -> text(tree, path))
        .all(diagnostics);
  }

  private static Optional<String> text(SourceTree tree, String path) {
    return tree.find(path).map(SourceFile::text);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
