package org.tierbook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tierbook.diag.Diagnostics;
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
    List<String> paths =
        tree.paths(folder)
            .filter(p -> p.endsWith(".md") && !p.endsWith("/index.md") && !p.endsWith(".en.md"))
            .toList();
    Map<String, String> links = new HashMap<>();
    links.put("index.md", "course:" + course);
    for (String path : paths) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      String stem = name.substring(0, name.length() - ".md".length());
      links.put(name, "lesson:" + course + "/" + id(stem));
    }
    return paths.parallelStream()
        .flatMap(path -> tree.find(path).stream())
        .map(file -> parse(file, course, links))
        .toList()
        .stream()
        .flatMap(parsed -> lesson(parsed, course).stream())
        .toList();
  }

  /** A lesson's file as it was parsed, in parallel; what it speaks of is recorded in order. */
  private record Parsed(
      SourceFile file, Front front, TextReader.Text text, Optional<TextReader.Text> english) {}

  private Parsed parse(SourceFile file, String course, Map<String, String> links) {
    Front front = Front.cut(file);
    // Kept until it is read in order, with whatever problems it has.
    front.yaml().ifPresent(yaml -> tree.yaml().parse(yaml, new Diagnostics()));
    String name = "lesson:" + course + "/" + id(file.stem());
    return new Parsed(
        file,
        front,
        texts.parse(front.markdown(), Language.ZH, name, links),
        FrontMatter.english(file, tree).map(f -> texts.parse(f, Language.EN, name, links)));
  }

  private static String id(String stem) {
    return NUMBER.matcher(stem).replaceFirst("");
  }

  private Optional<Lesson> lesson(Parsed parsed, String course) {
    SourceFile file = parsed.file();
    Optional<MapReader> found = FrontMatter.of(parsed.front(), tree, reading);
    Body body = texts.record(parsed.text());
    Optional<Body> english = parsed.english().map(texts::record);
    if (found.isEmpty()) {
      reading
          .references()
          .define(Kind.LESSON, course + "/" + id(file.stem()), Location.of(file.path()));
      return Optional.empty();
    }
    MapReader map = found.get();
    String id = id(file.stem());
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
