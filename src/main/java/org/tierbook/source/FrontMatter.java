package org.tierbook.source;

import java.util.Optional;
import org.tierbook.diag.Location;

/** What stands above the text of a markdown file, and the English text beside it. */
final class FrontMatter {
  private FrontMatter() {}

  /** The front matter as a map; a file without one is an error. */
  static Optional<MapReader> of(Front front, SourceTree tree, Reading reading) {
    if (front.yaml().isEmpty()) {
      reading.error("no-front-matter", new Location(front.markdown().path(), 1, 1));
    }
    return front
        .yaml()
        .flatMap(f -> tree.yaml().parse(f, reading.diagnostics()))
        .flatMap(reading::map);
  }

  /** The text of {@code NAME.en.md} beside {@code NAME.md}, without front matter if it has any. */
  static Optional<SourceFile> english(SourceFile file, SourceTree tree) {
    String path = file.path().substring(0, file.path().length() - ".md".length()) + ".en.md";
    return tree.has(path) ? tree.find(path).map(f -> Front.cut(f).markdown()) : Optional.empty();
  }
}
