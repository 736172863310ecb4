package org.tierbook.site;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tierbook.model.Body;
import org.tierbook.model.Course;
import org.tierbook.model.Playbook;
import org.tierbook.model.TextPage;

/**
 * A picture of a text.
 *
 * @param address from the edition's root
 * @param alt what it shows, as text
 * @param caption stands below it; empty for none
 */
public record Picture(String address, String alt, String caption) implements BodyView.Block {
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp");

  private static final String FOLDER = "assets/pictures/";

  @Override
  public String kind() {
    return "image";
  }

  /** Whether a path is a picture's, by its ending. */
  public static boolean isPicture(String path) {
    int dot = path.lastIndexOf('.');
    return dot >= 0 && ENDINGS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  static Picture of(Body.Image image) {
    return new Picture(address(image.path()), image.alt(), image.caption());
  }

  private static String address(String path) {
    int dot = path.lastIndexOf('.');
    return FOLDER
        + Stream.of(path.substring(0, dot).split("/", -1))
            .map(Address::safe)
            .collect(Collectors.joining("/"))
        + path.substring(dot).toLowerCase(Locale.ROOT);
  }

  /** The project's pictures that texts show: their addresses, and their paths in the project. */
  public static Map<String, String> all(Playbook playbook) {
    Map<String, String> found = new LinkedHashMap<>();
    Stream.concat(
            playbook.courses().stream()
                .map(Course::lessons)
                .flatMap(l -> l.stream())
                .flatMap(l -> Stream.concat(Stream.of(l.body()), l.english().stream())),
            playbook.pages().stream().flatMap(Picture::bodies))
        .flatMap(b -> b.pieces().stream())
        .flatMap(p -> p instanceof Body.Image i ? Stream.of(i) : Stream.empty())
        .forEach(i -> found.put(address(i.path()), i.path()));
    return found;
  }

  private static Stream<Body> bodies(TextPage page) {
    return Stream.concat(Stream.of(page.body()), page.english().stream());
  }
}
