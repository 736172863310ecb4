package org.tierbook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the browser gets while somebody writes. */
class ServingTest {
  @TempDir Path folder;
  private final Reload reload = new Reload(7);
  private SiteServer server;

  @BeforeEach
  void start() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    Files.writeString(
        site.resolve("index.html"),
        "<html><head><title>t</title></head><body class=\"x\"><p>hi</p></body></html>");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    server = SiteServer.start(0, Map.of("/", site), reload);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void pagesAskForTheirVersion() throws IOException {
    assertThat(get("/", "localhost"))
        .contains("200 OK", "<script defer src=\"/-serve/reload.js\"></script>", "<p>hi</p>");
    assertThat(get("/-serve/version.js", "localhost")).contains("window.tierbookVersion = '7.0';");
    reload.built("");
    assertThat(get("/-serve/version.js", "127.0.0.1")).contains("window.tierbookVersion = '7.1';");
  }

  @Test
  void problemsStandOnTopOfThePageUntilTheyAreMended() throws IOException {
    reload.built("content/a.yaml:1:1: error: <b> $1");
    assertThat(get("/index.html", "localhost"))
        .contains(
            "<body class=\"x\">\n<pre class=\"serve-problems\" role=\"alert\">content/a.yaml:1:1: error: &lt;b&gt; $1</pre><p>hi</p>");
    assertThat(get("/gone.html", "localhost")).contains("404 Not Found", "content/a.yaml:1:1");
    reload.built("");
    assertThat(get("/index.html", "localhost")).doesNotContain("serve-problems");
  }

  @Test
  void otherHostsGetNothing() throws IOException {
    assertThat(get("/index.html", "evil.example")).contains("421").doesNotContain("<p>");
  }

  @Test
  void nothingOutsideTheSiteIsServed() throws IOException {
    assertThat(get("/../secret.txt", "localhost")).contains("404").doesNotContain("secret\n");
    assertThat(get("/%2e%2e/secret.txt", "localhost")).contains("404");
  }

  @Test
  void anyChangeIsSeen() throws IOException {
    Watched watched = new Watched(java.util.List.of(folder, folder.resolve("not-there")));
    long before = watched.mark();
    assertThat(watched.mark()).isEqualTo(before);
    Files.writeString(folder.resolve("new.txt"), "x");
    long added = watched.mark();
    assertThat(added).isNotEqualTo(before);
    Files.writeString(folder.resolve("new.txt"), "xy");
    assertThat(watched.mark()).isNotEqualTo(added);
    Files.delete(folder.resolve("new.txt"));
    assertThat(watched.mark()).isEqualTo(before);
  }

  /** By hand: Java's client doesn't let a caller name another host. */
  private String get(String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: "
              + host
              + ":"
              + server.port()
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return in.lines().collect(Collectors.joining("\n"));
    }
  }
}
