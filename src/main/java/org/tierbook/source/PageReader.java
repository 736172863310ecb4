package org.tierbook.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tierbook.diag.Location;
import org.tierbook.model.Body;
import org.tierbook.model.TextPage;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Language;

/** Reads {@code content/pages/*.md}. */
final class PageReader {
  private final SourceTree tree;
  private final Reading reading;
  private final TextReader texts;

  PageReader(SourceTree tree, Reading reading, TextReader texts) {
    this.tree = tree;
    this.reading = reading;
    this.texts = texts;
  }

  List<TextPage> read() {
    List<SourceFile> files =
        tree.list("content/pages", ".md").stream()
            .filter(f -> !f.path().endsWith(".en.md"))
            .toList();
    Map<String, String> links = new HashMap<>();
    files.forEach(f -> links.put(f.stem() + ".md", "page:" + f.stem()));
    return files.stream().flatMap(f -> page(f, links).stream()).toList();
  }

  private Optional<TextPage> page(SourceFile file, Map<String, String> links) {
    Front front = Front.cut(file);
    Optional<MapReader> found = FrontMatter.of(front, tree, reading);
    Body body = texts.read(front.markdown(), Language.ZH, "page:" + file.stem(), links);
    Optional<Body> english =
        FrontMatter.english(file, tree)
            .map(f -> texts.read(f, Language.EN, "page:" + file.stem(), links));
    Location at = new Location(file.path(), 1, 1);
    reading.references().define(Kind.PAGE, file.stem(), at);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    MapReader map = found.get();
    reading.requireId(map, file.stem());
    map.find("id");
    TextPage page =
        new TextPage(
            file.stem(),
            map.localised("title"),
            map.optionalLocalised("summary"),
            body,
            english,
            at);
    map.done();
    return Optional.of(page);
  }
}
