package org.tierbook.build;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.ProblemReport;
import org.tierbook.source.PhrasesReader;
import org.tierbook.source.SourceFile;
import org.tierbook.source.SourceTree;
import org.tierbook.text.Language;
import org.tierbook.text.Phrases;

/**
 * The words in which a project's problems are said; the jar's own when the project's can't be read.
 */
public record ProblemWords(Phrases phrases, ProblemReport report) {
  /** The words of a project, which need not be sound. */
  public static ProblemWords of(Path root, Language language) {
    Diagnostics unheard = new Diagnostics();
    SourceTree tree = SourceTree.scan(root, unheard);
    boolean own = Files.isDirectory(root.resolve("content/i18n"));
    Phrases phrases = own ? PhrasesReader.read(tree, unheard) : PhrasesReader.builtIn();
    Phrases sound = unheard.hasErrors() ? PhrasesReader.builtIn() : phrases;
    return new ProblemWords(
        sound, new ProblemReport(sound, language, path -> tree.find(path).map(SourceFile::text)));
  }
}
