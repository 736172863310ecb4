package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Course;
import org.tierbook.model.LearningPath;
import org.tierbook.model.Lesson;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** Makes the views of courses and lessons. */
final class TrainingViews {
  private TrainingViews() {}

  /**
   * Slides and sheets of a course.
   *
   * @param lesson where the slides begin; empty for the first
   */
  static List<Link> tools(Library library, Course course, String lesson) {
    String at = lesson.isEmpty() ? "" : "#" + lesson;
    List<Link> tools = new ArrayList<>();
    tools.add(new Link(PageIds.course(course.id(), "slides") + at, library.say("tool_slides")));
    if (!ExamPages.questions(course, library).isEmpty()) {
      tools.add(new Link(PageIds.course(course.id(), "exam"), library.say("tool_exam")));
      tools.add(new Link(PageIds.course(course.id(), "key"), library.say("tool_key")));
    }
    return tools;
  }

  static IndexView index(Library library) {
    List<IndexView.Entry> courses =
        library.playbook().courses().stream().map(c -> entry(c, library)).toList();
    List<IndexView.Entry> paths =
        library.playbook().paths().stream().map(p -> entry(p, library)).toList();
    Optional<Localized> title =
        paths.isEmpty() ? Optional.empty() : Optional.of(library.say("courses"));
    return new IndexView(
        library.say("training_headline", "count", courses.size()),
        Optional.of(library.say("training_lead")),
        List.of(
            new IndexView.Group(title, courses),
            new IndexView.Group(Optional.of(library.say("paths")), paths)));
  }

  private static IndexView.Entry entry(Course course, Library library) {
    return new IndexView.Entry(
        new Link(PageIds.course(course.id()), course.title()),
        Optional.of(course.summary()),
        Optional.of(size(course, library)),
        List.of());
  }

  private static IndexView.Entry entry(LearningPath path, Library library) {
    return new IndexView.Entry(
        new Link(PageIds.path(path.id()), path.name()),
        path.summary(),
        Optional.of(library.say("path_size", "count", PathView.steps(path, library))),
        List.of());
  }

  private static Localized size(Course course, Library library) {
    int minutes = course.lessons().stream().mapToInt(Lesson::minutes).sum();
    return library.say("course_size", "lessons", course.lessons().size(), "minutes", minutes);
  }

  static CourseView course(Library library, Course course) {
    List<CourseView.Entry> lessons = new ArrayList<>();
    for (Lesson lesson : course.lessons()) {
      lessons.add(
          new CourseView.Entry(
              lessons.size() + 1,
              new Link(PageIds.lesson(course.id(), lesson.id()), lesson.title()),
              lesson.summary(),
              library.say("minutes", "count", lesson.minutes()),
              lesson.body().quizzes().size(),
              course.id() + "." + lesson.id()));
    }
    return new CourseView(
        course.title(),
        course.summary(),
        course.goals(),
        library.roleLinks(course.roles()),
        library.source(course.source()),
        lessons,
        size(course, library),
        PathView.key(library),
        tools(library, course, ""),
        library.playbook().paths().stream()
            .filter(
                p -> PathView.lessons(p, library).anyMatch(l -> l.startsWith(course.id() + ".")))
            .map(p -> new Link(PageIds.path(p.id()), p.name()))
            .toList());
  }

  static LessonView lesson(
      Library library, Course course, int number, Language language, Diagnostics diagnostics) {
    Lesson lesson = course.lessons().get(number - 1);
    boolean untranslated = language == Language.EN && lesson.english().isEmpty();
    String page = PageIds.lesson(course.id(), lesson.id());
    BodyView body = new Bodies(page, library, diagnostics).view(lesson.body(language));
    return new LessonView(
        library.say(
            "lesson_kicker",
            "number",
            number,
            "count",
            course.lessons().size(),
            "minutes",
            lesson.minutes()),
        lesson.title(),
        lesson.summary(),
        body,
        untranslated,
        PathView.key(library),
        course.id() + "." + lesson.id(),
        tools(library, course, lesson.id()),
        contents(body));
  }

  static List<View.Contents> contents(BodyView body) {
    return body.headings().stream()
        .filter(h -> h.level() == 2)
        .map(h -> new View.Contents(h.id(), Localized.same(h.text())))
        .toList();
  }
}
