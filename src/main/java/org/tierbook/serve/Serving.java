package org.tierbook.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Builds a project whenever something in it changes, and shows it. */
public final class Serving implements AutoCloseable {
  private static final long PAUSE_MILLIS = 300;

  private final SiteServer server;
  private final Reload reload;
  private final Watched watched;
  private final Supplier<String> build;

  private Serving(SiteServer server, Reload reload, Watched watched, Supplier<String> build) {
    this.server = server;
    this.reload = reload;
    this.watched = watched;
    this.build = build;
  }

  /**
   * What to show.
   *
   * @param root the project
   * @param customers where customer files lie, if outside the project
   * @param portal the folder that {@code build} fills
   * @param bundle the folder of the one bundle that is shown
   */
  public record Places(Path root, List<Path> customers, Path portal, Optional<Path> bundle) {
    public Places {
      customers = List.copyOf(customers);
    }
  }

  /**
   * Begins to serve.
   *
   * @param build makes the site, and gives the problems of an attempt that failed; empty when it
   *     went well
   * @throws IOException when the port is taken
   */
  public static Serving start(int port, Places places, long session, Supplier<String> build)
      throws IOException {
    Map<String, Path> folders = new HashMap<>();
    folders.put("/", places.portal());
    places.bundle().ifPresent(b -> folders.put("/-bundle/", b));
    List<Path> watched = new java.util.ArrayList<>(places.customers());
    watched.add(places.root().resolve("content"));
    watched.add(places.root().resolve("templates"));
    Reload reload = new Reload(session);
    return new Serving(
        SiteServer.start(port, folders, reload), reload, new Watched(watched), build);
  }

  public int port() {
    return server.port();
  }

  /** Builds now, and after each change, until the thread is interrupted. */
  public void run() throws IOException {
    long built = watched.mark();
    reload.built(build.get());
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      long now = watched.mark();
      if (now != built) {
        built = now;
        reload.built(build.get());
      }
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
