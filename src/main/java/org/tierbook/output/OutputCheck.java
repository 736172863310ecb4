package org.tierbook.output;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;

/**
 * Refuses pages that would need the internet, a server or a machine's own paths, or that the page's
 * security policy would break; and links that lead nowhere. One for each edition; thread-safe.
 */
public final class OutputCheck {
  /** Beyond this, in bytes, a page is too slow on an old machine. */
  static final int PAGE_LIMIT = 300 * 1024;

  private static final Set<String> LOADING =
      Set.of("src", "srcset", "poster", "data", "background", "xlink:href", "action", "formaction");
  private static final Set<String> LEAVING = Set.of("http:", "https:", "mailto:", "tel:");

  /** With which letters the names begin that are looked at, in either case. */
  private static final boolean[] LETTERS = letters();

  private final String folder;
  private final Diagnostics diagnostics;
  private final LinkCheck links;

  /**
   * @param folder of the edition as problems name it, such as {@code site} or {@code bundles/b01}
   */
  public OutputCheck(String folder, Diagnostics diagnostics) {
    this.folder = folder;
    this.diagnostics = diagnostics;
    this.links = new LinkCheck(folder, diagnostics);
  }

  private static boolean[] letters() {
    boolean[] letters = new boolean[128];
    Stream.concat(LOADING.stream(), Stream.of("id", "style", "on", "href"))
        .map(name -> name.charAt(0))
        .forEach(c -> letters[c] = letters[Character.toUpperCase(c)] = true);
    return letters;
  }

  /** Notes that a file is there, for links that lead to it. */
  public void file(String path) {
    links.file(path);
  }

  /** Checks a page, and keeps its anchors and links for {@link #finish}. */
  public void page(String path, Content page) {
    links.file(path);
    HtmlTags.walk(page.bytes(), new Tags(path));
    unrendered(path, page.bytes());
    int size = page.bytes().length;
    if (size > PAGE_LIMIT && !path.contains("print/")) {
      diagnostics.warning(
          "page-too-large",
          at(path),
          "size",
          Integer.toString(size / 1024),
          "limit",
          Integer.toString(PAGE_LIMIT / 1024));
    }
  }

  private void unrendered(String path, byte[] html) {
    for (int i = 0; i + 1 < html.length; i++) {
      if (html[i] == '$' && html[i + 1] == '{') {
        String rest = new String(html, i, html.length - i, StandardCharsets.UTF_8);
        error("unrendered", path, "text", rest.substring(0, Math.min(rest.length(), 40)));
        return;
      }
    }
  }

  /** Reports links to pages and anchors that don't exist, once all pages were seen. */
  public void finish() {
    links.finish();
  }

  private Location at(String path) {
    return Location.of(folder + "/" + path);
  }

  private void error(String id, String path, String... arguments) {
    diagnostics.error(id, at(path), arguments);
  }

  /** What the tags of a page say. */
  private final class Tags implements HtmlTags.Visitor {
    private final String path;

    Tags(String path) {
      this.path = path;
    }

    @Override
    public boolean wants(int letter) {
      return letter < LETTERS.length && LETTERS[letter];
    }

    @Override
    public void attribute(String tag, String name, String value) {
      if (name.equals("id")) {
        links.anchor(path, value);
      } else if (name.equals("style") || name.startsWith("on")) {
        error("inline-code", path, "text", "<" + tag + " " + name + ">");
      } else if (name.equals("href") || LOADING.contains(name)) {
        target(tag, name, value);
      }
    }

    @Override
    public void code(String tag, String text) {
      if (!text.isBlank()) {
        error("inline-code", path, "text", "<" + tag + ">");
      }
    }

    private void target(String tag, String name, String value) {
      String scheme = scheme(value);
      boolean followed = name.equals("href") && (tag.equals("a") || tag.equals("area"));
      if (value.startsWith("/")
          || value.startsWith("\\")
          || scheme.equals("file:")
          || isDrive(value)) {
        error(value.startsWith("//") ? "external-asset" : "absolute-path", path, "link", value);
      } else if (!scheme.isEmpty()) {
        if (!(followed && LEAVING.contains(scheme)) && !(scheme.equals("data:") && !followed)) {
          error("external-asset", path, "link", value);
        }
      } else {
        links.link(path, value);
      }
    }

    private static String scheme(String value) {
      int colon = value.indexOf(':');
      int slash = value.indexOf('/');
      boolean has = colon > 0 && (slash < 0 || colon < slash) && value.indexOf('#') < 0;
      return has ? value.substring(0, colon + 1).toLowerCase(Locale.ROOT) : full(value);
    }

    /** A scheme of an address that has a fragment too. */
    private static String full(String value) {
      int colon = value.indexOf("://");
      return colon > 0 ? value.substring(0, colon + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isDrive(String value) {
      return value.length() > 2 && value.charAt(1) == ':' && Character.isLetter(value.charAt(0));
    }
  }
}
