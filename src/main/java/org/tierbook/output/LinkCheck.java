package org.tierbook.output;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;

/** Which files and anchors an edition has, and which of them its pages link to. Thread-safe. */
final class LinkCheck {
  private static final String ABOVE = "..";

  private final String folder;
  private final Diagnostics diagnostics;
  private final Set<String> files = ConcurrentHashMap.newKeySet();
  private final Set<String> anchors = ConcurrentHashMap.newKeySet();

  /** Where links lead, each with the first page (by path) that has such a link. */
  private final Map<String, Link> links = new ConcurrentHashMap<>();

  LinkCheck(String folder, Diagnostics diagnostics) {
    this.folder = folder;
    this.diagnostics = diagnostics;
  }

  private record Link(String page, String written) {
    static Link first(Link a, Link b) {
      return a.page.compareTo(b.page) <= 0 ? a : b;
    }
  }

  void file(String path) {
    files.add(path);
  }

  void anchor(String page, String id) {
    anchors.add(page + "#" + id);
  }

  void link(String page, String written) {
    links.merge(target(page, written.replace("&amp;", "&")), new Link(page, written), Link::first);
  }

  /** The path and the anchor that a relative link leads to. */
  private static String target(String page, String written) {
    int hash = written.indexOf('#');
    String anchor = hash < 0 ? "" : "#" + decoded(written.substring(hash + 1));
    String path = hash < 0 ? written : written.substring(0, hash);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    return (path.isEmpty() ? page : resolved(page, decoded(path))) + anchor;
  }

  private static String decoded(String text) {
    return text.indexOf('%') < 0
        ? text
        : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String resolved(String page, String path) {
    Deque<String> parts = new ArrayDeque<>();
    int slash = page.lastIndexOf('/');
    String whole = slash < 0 ? path : page.substring(0, slash + 1) + path;
    for (String part : whole.split("/", -1)) {
      if (!part.equals(ABOVE)) {
        parts.addLast(part);
      } else if (parts.pollLast() == null) {
        return ABOVE + "/" + path;
      }
    }
    parts.removeIf(part -> part.equals("."));
    return String.join("/", parts);
  }

  void finish() {
    new TreeMap<>(links).forEach(this::check);
  }

  private void check(String target, Link link) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    boolean anchored = hash >= 0 && hash < target.length() - 1;
    if (!files.contains(file)) {
      report("dead-link", link, file);
    } else if (anchored && file.endsWith(".html") && !anchors.contains(target)) {
      report("dead-anchor", link, file);
    }
  }

  private void report(String id, Link link, String file) {
    diagnostics.error(
        id, Location.of(folder + "/" + link.page), "link", link.written, "file", file);
  }
}
