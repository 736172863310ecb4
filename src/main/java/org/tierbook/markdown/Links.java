package org.tierbook.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.Body;

/** Where links and images go. */
final class Links {
  /** The kind of a link to a heading of the same text. */
  static final String ANCHOR = "anchor";

  private static final List<String> KINDS =
      List.of(
          "tier",
          "scheme",
          "duty",
          "role",
          "trigger",
          "benefits",
          "form",
          "report",
          "limit",
          "figure",
          "course",
          "lesson",
          "path",
          "page",
          "source");
  private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto");
  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp");

  private final Origin origin;
  private final Neighbours neighbours;
  private final Diagnostics diagnostics;

  Links(Origin origin, Neighbours neighbours, Diagnostics diagnostics) {
    this.origin = origin;
    this.neighbours = neighbours;
    this.diagnostics = diagnostics;
  }

  /** A link by id or to another text as a reference; nothing for a link that stays what it is. */
  Optional<Body.Reference> read(Link link) {
    String to = link.getDestination();
    Location at = origin.at(link, to);
    if (to.startsWith("#")) {
      return Optional.of(new Body.Reference(ANCHOR, to.substring(1), "", at));
    }
    int colon = to.indexOf(':');
    String kind = colon < 0 ? "" : to.substring(0, colon).toLowerCase(Locale.ROOT);
    if (KINDS.contains(kind) && colon < to.length() - 1) {
      return Optional.of(new Body.Reference(kind, to.substring(colon + 1), "", at));
    } else if (OUTSIDE.contains(kind)) {
      if (link.getFirstChild() == null) {
        diagnostics.error("link-without-text", at);
      }
      return Optional.empty();
    } else if (colon >= 0) {
      diagnostics.error("unknown-link", at, "link", to, "allowed", String.join(", ", KINDS));
      return Optional.empty();
    }
    return text(to, at);
  }

  private Optional<Body.Reference> text(String to, Location at) {
    int sharp = to.indexOf('#');
    String file = sharp < 0 ? to : to.substring(0, sharp);
    Optional<String> reference = neighbours.text(file);
    if (reference.isEmpty()) {
      diagnostics.error("broken-link", at, "link", to);
    }
    return reference.map(
        r -> {
          int colon = r.indexOf(':');
          String target = r.substring(colon + 1) + (sharp < 0 ? "" : to.substring(sharp));
          return new Body.Reference(r.substring(0, colon), target, "", at);
        });
  }

  Optional<Body.Image> image(Image image, String alt) {
    String to = image.getDestination();
    Location at = origin.at(image, to);
    String suffix = to.substring(to.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Optional<String> path =
        PICTURES.contains(suffix) && !to.contains("..") ? neighbours.image(to) : Optional.empty();
    if (path.isEmpty()) {
      diagnostics.error("broken-image", at, "link", to);
    } else if (alt.isBlank()) {
      diagnostics.error("image-without-text", origin.at(image));
    }
    String caption = image.getTitle() == null ? "" : image.getTitle();
    return path.map(p -> new Body.Image(p, alt, caption, at));
  }
}
