package org.tierbook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tierbook.diag.Location;
import org.tierbook.model.Body;
import org.tierbook.model.Course;
import org.tierbook.model.Lesson;
import org.tierbook.source.References.Kind;
import org.tierbook.text.Language;

/**
 * Reads {@code content/training/COURSE/}: {@code index.md}, and lessons in the order of their
 * numbers.
 */
final class CourseReader {
  private static final String FOLDER = "content/training";
  private static final Pattern NUMBER = Pattern.compile("^\\d+-");

  /** Pages of a course that aren't lessons. */
  private static final Set<String> RESERVED = Set.of("index", "slides", "exam", "key");

  private final SourceTree tree;
  private final Reading reading;
  private final TextReader texts;

  CourseReader(SourceTree tree, Reading reading, TextReader texts) {
    this.tree = tree;
    this.reading = reading;
    this.texts = texts;
  }

  List<Course> read() {
    List<Course> courses = new ArrayList<>();
    for (SourceFile file : tree.list(FOLDER, "/index.md")) {
      course(file).ifPresent(courses::add);
    }
    return courses;
  }

  private Optional<Course> course(SourceFile file) {
    String folder = file.path().substring(0, file.path().lastIndexOf('/'));
    String id = folder.substring(folder.lastIndexOf('/') + 1);
    Front front = Front.cut(file);
    Optional<MapReader> found = FrontMatter.of(front, tree, reading);
    if (found.isEmpty()) {
      reading.references().defineUnreadable(Kind.COURSE, id);
      return Optional.empty();
    }
    MapReader map = found.get();
    reading.requireId(map, id);
    Course course =
        new Course(
            map.defines("id", Kind.COURSE),
            map.localised("title"),
            map.localised("summary"),
            map.nameList("roles", Kind.ROLE),
            map.names("source", Kind.SOURCE),
            map.localisedList("goals"),
            lessons(folder, id),
            new Location(file.path(), 1, 1));
    map.done();
    refuseText(front.markdown());
    return Optional.of(course);
  }

  /** A course's page is made from its front matter; its words belong into lessons. */
  private void refuseText(SourceFile markdown) {
    String text = markdown.text();
    if (!text.isBlank()) {
      String before = text.substring(0, text.length() - text.stripLeading().length());
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      reading.error("text-in-index", new Location(markdown.path(), line, 1));
    }
  }

  private List<Lesson> lessons(String folder, String course) {
    List<SourceFile> files =
        tree.list(folder, ".md").stream()
            .filter(f -> !f.path().endsWith("/index.md") && !f.path().endsWith(".en.md"))
            .toList();
    Map<String, String> links = new HashMap<>();
    links.put("index.md", "course:" + course);
    files.forEach(f -> links.put(f.stem() + ".md", "lesson:" + course + "/" + id(f)));
    return files.stream().flatMap(f -> lesson(f, course, links).stream()).toList();
  }

  private static String id(SourceFile file) {
    return NUMBER.matcher(file.stem()).replaceFirst("");
  }

  private Optional<Lesson> lesson(SourceFile file, String course, Map<String, String> links) {
    Front front = Front.cut(file);
    Optional<MapReader> found = FrontMatter.of(front, tree, reading);
    String name = "lesson:" + course + "/" + id(file);
    Body body = texts.read(front.markdown(), Language.ZH, name, links);
    Optional<Body> english =
        FrontMatter.english(file, tree).map(f -> texts.read(f, Language.EN, name, links));
    if (found.isEmpty()) {
      reading.references().define(Kind.LESSON, course + "/" + id(file), Location.of(file.path()));
      return Optional.empty();
    }
    MapReader map = found.get();
    String id = id(file);
    reading.requireId(map, id);
    map.find("id");
    if (RESERVED.contains(id)) {
      reading.error("reserved-lesson", new Location(file.path(), 1, 1), "id", id);
    }
    reading.references().define(Kind.LESSON, course + "/" + id, new Location(file.path(), 1, 1));
    Lesson lesson =
        new Lesson(
            id,
            map.localised("title"),
            map.optionalLocalised("summary"),
            map.need("minutes").flatMap(n -> reading.whole(n, 1, 600)).orElse(1),
            map.find("exam").flatMap(reading::yesNo).orElse(false),
            body,
            english,
            new Location(file.path(), 1, 1));
    map.done();
    return Optional.of(lesson);
  }
}
