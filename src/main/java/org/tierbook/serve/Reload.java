package org.tierbook.serve;

import java.nio.charset.StandardCharsets;

/**
 * What served pages get beside their own content: a script that asks for the version and loads the
 * page again when it has changed, and the problems of the last build. The page's security policy
 * forbids event streams, so it polls a script.
 */
final class Reload {
  static final String FOLDER = "/-serve/";

  private static final String HEAD =
      """
      <link rel="stylesheet" href="/-serve/serve.css">
      <script defer src="/-serve/version.js"></script>
      <script defer src="/-serve/reload.js"></script>
      """;

  private static final String SCRIPT =
      """
      (function () {
        var mine = window.tierbookVersion;
        setInterval(function () {
          var script = document.createElement('script');
          script.src = '/-serve/version.js?' + Date.now();
          script.onload = function () {
            script.remove();
            if (window.tierbookVersion !== mine) location.reload();
          };
          script.onerror = function () { script.remove(); };
          document.head.appendChild(script);
        }, 700);
      })();
      """;

  private static final String STYLE =
      """
      .serve-problems { margin: 0; padding: 16px 24px; white-space: pre-wrap; font: 14px/1.6 monospace;
        background: #fff4f0; color: #5c1e0a; border-bottom: 3px solid #96371c; }
      """;

  private final long session;
  private volatile State state = new State(0, "");

  /**
   * @param session tells this run from the one before, whose pages may still be open
   */
  Reload(long session) {
    this.session = session;
  }

  private record State(int version, String problems) {}

  /** A build has ended; {@code problems} is empty when it went well. */
  void built(String problems) {
    state = new State(state.version() + 1, problems);
  }

  String file(String name) {
    return switch (name) {
      case "version.js" -> "window.tierbookVersion = '" + session + "." + state.version() + "';\n";
      case "reload.js" -> SCRIPT;
      case "serve.css" -> STYLE;
      default -> "";
    };
  }

  /** The page with the script in its head and the problems on top. */
  byte[] into(byte[] page) {
    String html = new String(page, StandardCharsets.UTF_8);
    String problems = state.problems();
    String withScript = html.replaceFirst("</head>", HEAD + "</head>");
    int body = withScript.indexOf('>', Math.max(0, withScript.indexOf("<body")));
    String shown =
        problems.isEmpty()
            ? ""
            : "\n<pre class=\"serve-problems\" role=\"alert\">" + escaped(problems) + "</pre>";
    String all = withScript.substring(0, body + 1) + shown + withScript.substring(body + 1);
    return all.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What stands in for a page that isn't there: before the first build that went well, all of them.
   */
  byte[] missing(String path) {
    String page =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>404</title></head>\n<body><p>404 "
            + escaped(path)
            + "</p></body>\n</html>\n";
    return into(page.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
