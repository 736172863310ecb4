package org.tierbook.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Progress;
import org.tierbook.html.Renderer;
import org.tierbook.site.Edition;
import org.tierbook.site.Site;

/** The staged files of a build. Closed without being published, they are thrown away. */
public final class Pages implements AutoCloseable {
  private final Targets targets;
  private final RunRecord record;

  private Pages(Targets targets, RunRecord record) {
    this.targets = targets;
    this.record = record;
  }

  /**
   * Renders every page and writes every file on all cores, each checked and staged as soon as it is
   * there; then checks the links between them.
   */
  static Pages stage(
      Site site,
      Materials materials,
      RunRecord record,
      Outputs outputs,
      Diagnostics diagnostics,
      Progress progress) {
    boolean bundles = site.editions().stream().anyMatch(e -> e.kind() != Edition.Kind.PORTAL);
    Pages pages = new Pages(Targets.open(outputs, bundles), record);
    try {
      pages.fill(site, materials, outputs, diagnostics, progress);
      return pages;
    } catch (RuntimeException | Error e) {
      pages.close();
      throw e;
    }
  }

  private void fill(
      Site site, Materials materials, Outputs outputs, Diagnostics diagnostics, Progress progress) {
    Renderer renderer = materials.renderer();
    List<EditionWriter> writers = new ArrayList<>();
    List<Runnable> tasks = new ArrayList<>();
    for (Edition edition : site.editions()) {
      EditionWriter writer =
          new EditionWriter(
              edition,
              materials,
              renderer,
              targets.of(edition),
              outputs.name(edition),
              diagnostics);
      writers.add(writer);
      tasks.addAll(writer.tasks());
    }
    AtomicLong done = new AtomicLong();
    tasks.parallelStream()
        .forEach(
            task -> {
              task.run();
              progress.at("pages", done.incrementAndGet(), tasks.size());
            });
    writers.forEach(EditionWriter::finish);
  }

  /** Writes the manifests and swaps the folders in: the only step that changes what readers see. */
  void publish() {
    targets.portal().ifPresent(s -> s.write(RunRecord.FILE, record.portal(s.files())));
    targets.bundles().ifPresent(s -> s.write(RunRecord.FILE, record.bundles(s.files())));
    targets.publish();
  }

  long files() {
    return targets.files();
  }

  long unchanged() {
    return targets.unchanged();
  }

  @Override
  public void close() {
    targets.close();
  }
}
