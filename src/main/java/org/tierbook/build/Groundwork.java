package org.tierbook.build;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tierbook.diag.Diagnostics;
import org.tierbook.html.Renderer;
import org.tierbook.model.Months;
import org.tierbook.model.Playbook;
import org.tierbook.segment.ForbiddenIds;
import org.tierbook.source.SourceFile;
import org.tierbook.source.SourceTree;
import org.tierbook.store.StoreSettings;

/** What the writing of pages needs whatever the figures: made in the background while they are. */
final class Groundwork {
  private final CompletableFuture<Renderer> renderer;
  private final CompletableFuture<ChartLibrary> charts;
  private final CompletableFuture<ForbiddenIds> ids;

  private Groundwork(
      CompletableFuture<Renderer> renderer,
      CompletableFuture<ChartLibrary> charts,
      CompletableFuture<ForbiddenIds> ids) {
    this.renderer = renderer;
    this.charts = charts;
    this.ids = ids;
  }

  /** Begins, and doesn't wait. */
  static Groundwork start(
      SourceTree sources,
      Playbook playbook,
      Months months,
      StoreSettings settings,
      Diagnostics diagnostics) {
    var renderer = CompletableFuture.supplyAsync(() -> renderer(sources, playbook, diagnostics));
    return new Groundwork(
        renderer,
        renderer.thenApply(done -> new ChartLibrary()),
        CompletableFuture.supplyAsync(() -> ForbiddenIds.of(months, playbook.columns(), settings)));
  }

  private static Renderer renderer(SourceTree sources, Playbook playbook, Diagnostics diagnostics) {
    Renderer made =
        new Renderer(
            path -> sources.find(path).map(SourceFile::text), playbook.phrases(), diagnostics);
    sources.list("templates", ".ftlh").forEach(file -> made.parse(file.path()));
    return made;
  }

  Renderer renderer() {
    return result(renderer);
  }

  ChartLibrary charts() {
    return result(charts);
  }

  ForbiddenIds ids() {
    return result(ids);
  }

  private static <T> T result(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
