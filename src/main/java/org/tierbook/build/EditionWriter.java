package org.tierbook.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.html.Renderer;
import org.tierbook.output.Content;
import org.tierbook.output.OutputCheck;
import org.tierbook.output.Target;
import org.tierbook.privacy.Guard;
import org.tierbook.site.Download;
import org.tierbook.site.Edition;
import org.tierbook.site.Page;
import org.tierbook.site.SearchData;
import org.tierbook.text.Language;

/** Makes the files of one edition: render, check, guard, stage. */
final class EditionWriter {
  private final Edition edition;
  private final Materials materials;
  private final Renderer renderer;
  private final Target target;
  private final String name;
  private final Diagnostics diagnostics;
  private final OutputCheck check;
  private final Guard guard;
  private final SearchData search;

  EditionWriter(
      Edition edition,
      Materials materials,
      Renderer renderer,
      Target target,
      String name,
      Diagnostics diagnostics) {
    this.edition = edition;
    this.materials = materials;
    this.renderer = renderer;
    this.target = target;
    this.name = name;
    this.diagnostics = diagnostics;
    this.check = new OutputCheck(name, diagnostics);
    this.guard = materials.guard(edition);
    this.search = new SearchData(edition, materials.playbook());
  }

  /** One task for each file; they may run in any order, and at the same time. */
  List<Runnable> tasks() {
    List<Runnable> tasks = new ArrayList<>();
    for (Language language : edition.languages()) {
      // Two pages may offer the same file.
      Set<String> offered = new HashSet<>();
      for (Page page : edition.pages().values()) {
        tasks.add(() -> page(page, language));
        page.downloads().stream()
            .filter(d -> offered.add(d.path()))
            .forEach(d -> tasks.add(() -> download(page, d, language)));
      }
    }
    edition.files().forEach((path, text) -> tasks.add(() -> guarded(path, Content.of(text.get()))));
    materials
        .assets(edition)
        .forEach((path, content) -> tasks.add(() -> stage(path, content.get())));
    return tasks;
  }

  private void page(Page page, Language language) {
    Optional<String> html = renderer.render(edition, page, language);
    String path = edition.address(page, language).path();
    if (html.isEmpty()) {
      check.file(path); // A page that failed is reported once, not again by each link to it.
    } else {
      Content content = Content.of(html.get());
      check.page(path, content);
      guarded(path, content);
      search.add(page, language, html.get());
    }
  }

  private void download(Page page, Download download, Language language) {
    DownloadFile file = new DownloadFile(edition, page, download, language);
    String path = edition.file(download.path(), language).path();
    Content content = Content.of(file.bytes(materials));
    look(path, download.path().endsWith(".csv") ? content.bytes() : file.text());
    stage(path, content);
  }

  private void guarded(String path, Content content) {
    look(path, content.bytes());
    stage(path, content);
  }

  private void look(String path, byte[] content) {
    if (guard.find(content).isPresent()) {
      diagnostics.error("person-in-output", Location.of(name + "/" + path));
    }
  }

  private void stage(String path, Content content) {
    check.file(path);
    target.write(path, content);
  }

  /** Writes what the search knows once all pages are there, and checks the links between them. */
  void finish() {
    search.files().forEach((path, text) -> guarded(path, Content.of(text)));
    check.finish();
  }
}
