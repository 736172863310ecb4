package org.tierbook.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the finished folders to this machine alone: it listens on 127.0.0.1, and refuses requests
 * under another host's name, which a foreign page could have made the browser send.
 */
final class SiteServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "csv", "text/csv; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<String, Path> folders;
  private final Reload reload;

  private SiteServer(HttpServer server, Map<String, Path> folders, Reload reload) {
    this.server = server;
    this.folders = folders;
    this.reload = reload;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 takes a free one
   * @param folders by the path under which each is served: {@code /} and, for a bundle, {@code
   *     /-bundle/}
   * @throws IOException when the port is taken
   */
  static SiteServer start(int port, Map<String, Path> folders, Reload reload) throws IOException {
    InetAddress here = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(here, port), 0);
    SiteServer site = new SiteServer(server, Map.copyOf(folders), reload);
    server.setExecutor(site.threads);
    server.createContext("/", site::answer);
    server.start();
    return site;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!isOurs(exchange.getRequestHeaders().getFirst("Host"))) {
        send(exchange, 421, "txt", "This server answers as 127.0.0.1 and localhost only.");
      } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        send(exchange, 405, "txt", "GET only.");
      } else if (path.startsWith(Reload.FOLDER)) {
        String name = path.substring(Reload.FOLDER.length());
        send(exchange, 200, name, reload.file(name));
      } else {
        file(exchange, path);
      }
    }
  }

  private boolean isOurs(@org.jspecify.annotations.Nullable String host) {
    return host != null
        && List.of("127.0.0.1:" + port(), "localhost:" + port())
            .contains(host.toLowerCase(Locale.ROOT));
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    String mount =
        folders.keySet().stream()
            .filter(m -> m.length() > 1 && path.startsWith(m))
            .findFirst()
            .orElse("/");
    Path folder = folders.getOrDefault(mount, Path.of(""));
    String rest = path.substring(mount.length());
    Path file =
        folder
            .resolve(rest.isEmpty() || rest.endsWith("/") ? rest + "index.html" : rest)
            .normalize();
    if (file.startsWith(folder) && Files.isRegularFile(file)) {
      byte[] content = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      send(exchange, 200, name, name.endsWith(".html") ? reload.into(content) : content);
    } else {
      send(exchange, 404, "404.html", reload.missing(path));
    }
  }

  private void send(HttpExchange exchange, int status, String name, String text)
      throws IOException {
    send(exchange, status, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void send(HttpExchange exchange, int status, String name, byte[] content)
      throws IOException {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(ending, "text/plain; charset=utf-8"));
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
    if (!head && content.length > 0) {
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(content);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
