package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Course;
import org.tierbook.model.Lesson;
import org.tierbook.text.Language;
import org.tierbook.text.Localized;

/** The courses, each lesson a page. */
final class TrainingPages {
  private static final int MOST_COURSES = 13;
  private static final int MOST_PATHS = 6;

  private TrainingPages() {}

  static void plan(Draft draft) {
    List<Course> courses = draft.playbook().courses();
    if (courses.isEmpty()) {
      return;
    }
    draft.top(PageIds.COURSES, PageIds.COURSES, draft.say("top_training"));
    draft.add(
        Page.of(
                PageIds.COURSES,
                "training/index.html",
                draft.say("top_training"),
                "index",
                (language, diagnostics) -> index(draft.library()))
            .section(PageIds.COURSES)
            .schemes(Page.NO_SCHEMES)
            .nav(nav(draft, Optional.empty()))
            .build());
    courses.forEach(c -> plan(draft, c));
  }

  private static void plan(Draft draft, Course course) {
    Nav nav = nav(draft, Optional.of(course));
    Library library = draft.library();
    List<String> ids =
        course.lessons().stream().map(l -> PageIds.lesson(course.id(), l.id())).toList();
    draft.add(
        Page.of(
                PageIds.course(course.id()),
                "training/" + course.id() + "/index.html",
                course.title(),
                "course",
                (language, diagnostics) -> view(library, course))
            .section(PageIds.COURSES)
            .schemes(Page.NO_SCHEMES)
            .parent(PageIds.COURSES)
            .pager(Optional.empty(), ids.stream().findFirst())
            .nav(nav)
            .build());
    for (int i = 0; i < ids.size(); i++) {
      Lesson lesson = course.lessons().get(i);
      int number = i + 1;
      draft.add(
          Page.of(
                  ids.get(i),
                  "training/" + course.id() + "/" + lesson.id() + ".html",
                  lesson.title(),
                  "lesson",
                  (language, diagnostics) ->
                      view(library, course, lesson, number, language, diagnostics))
              .layout(Page.Layout.CONTENTS)
              .section(PageIds.COURSES)
              .parent(PageIds.course(course.id()))
              .pager(
                  i == 0 ? Optional.empty() : Optional.of(ids.get(i - 1)),
                  ids.stream().skip(number).findFirst())
              .nav(nav)
              .scripts("practice.js")
              .usedSchemes(UsedSchemes.of(draft.playbook(), UsedSchemes.bodies(lesson)))
              .build());
    }
    SlidePages.plan(draft, course);
    ExamPages.plan(draft, course);
  }

  static Nav nav(Draft draft, Optional<Course> current) {
    List<Nav.Group> groups = new ArrayList<>();
    current.ifPresent(
        c -> {
          groups.add(new Nav.Group(c.title(), lessons(c)));
          groups.add(
              new Nav.Group(
                  draft.say("this_course"),
                  tools(draft.library(), c, "").stream()
                      .map(l -> Nav.Item.of(l.page(), l.text()))
                      .toList()));
        });
    List<Nav.Item> courses =
        draft.playbook().courses().stream()
            .map(c -> Nav.Item.of(PageIds.course(c.id()), c.title()))
            .toList();
    Nav.Item all = Nav.Item.of(PageIds.COURSES, draft.say("all_courses", "count", courses.size()));
    groups.add(new Nav.Group(draft.say("courses"), Nav.atMost(MOST_COURSES, courses, all)));
    List<Nav.Item> paths =
        draft.playbook().paths().stream()
            .map(p -> Nav.Item.of(PageIds.path(p.id()), p.name()))
            .toList();
    if (!paths.isEmpty()) {
      Nav.Item every = Nav.Item.of(PageIds.COURSES, draft.say("all_paths", "count", paths.size()));
      groups.add(new Nav.Group(draft.say("paths"), Nav.atMost(MOST_PATHS, paths, every)));
    }
    return new Nav(draft.say("nav_training"), groups);
  }

  private static List<Nav.Item> lessons(Course course) {
    List<Nav.Item> items = new ArrayList<>();
    for (Lesson lesson : course.lessons()) {
      items.add(
          new Nav.Item(
              PageIds.lesson(course.id(), lesson.id()),
              lesson.title(),
              Optional.of(items.size() + 1),
              Optional.empty(),
              List.of()));
    }
    return items;
  }

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

  private static IndexView index(Library library) {
    List<IndexView.Entry> entries =
        library.playbook().courses().stream()
            .map(
                c ->
                    new IndexView.Entry(
                        new Link(PageIds.course(c.id()), c.title()),
                        Optional.of(c.summary()),
                        Optional.of(
                            library.say(
                                "course_size",
                                "lessons",
                                c.lessons().size(),
                                "minutes",
                                minutes(c))),
                        List.of()))
            .toList();
    List<IndexView.Entry> paths =
        library.playbook().paths().stream()
            .map(
                p ->
                    new IndexView.Entry(
                        new Link(PageIds.path(p.id()), p.name()),
                        p.summary(),
                        Optional.of(library.say("path_size", "count", PathView.steps(p, library))),
                        List.of()))
            .toList();
    return new IndexView(
        library.say("training_headline", "count", entries.size()),
        Optional.of(library.say("training_lead")),
        List.of(
            new IndexView.Group(
                paths.isEmpty() ? Optional.empty() : Optional.of(library.say("courses")), entries),
            new IndexView.Group(Optional.of(library.say("paths")), paths)));
  }

  private static int minutes(Course course) {
    return course.lessons().stream().mapToInt(Lesson::minutes).sum();
  }

  private static CourseView view(Library library, Course course) {
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
        library.say("course_size", "lessons", lessons.size(), "minutes", minutes(course)),
        PathView.key(library),
        tools(library, course, ""),
        library.playbook().paths().stream()
            .filter(
                p -> PathView.lessons(p, library).anyMatch(l -> l.startsWith(course.id() + ".")))
            .map(p -> new Link(PageIds.path(p.id()), p.name()))
            .toList());
  }

  private static LessonView view(
      Library library,
      Course course,
      Lesson lesson,
      int number,
      Language language,
      Diagnostics diagnostics) {
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
