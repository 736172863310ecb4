package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.model.Course;
import org.tierbook.model.Lesson;

/** The courses, each lesson a page. */
final class TrainingPages {
  private static final int MOST_LESSONS = 24;
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
                (language, diagnostics) -> TrainingViews.index(draft.library()))
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
                (language, diagnostics) -> TrainingViews.course(library, course))
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
                      TrainingViews.lesson(library, course, number, language, diagnostics))
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
          Nav.Item whole = Nav.Item.of(PageIds.course(c.id()), c.title());
          groups.add(new Nav.Group(c.title(), Nav.atMost(MOST_LESSONS, lessons(c), whole)));
          groups.add(
              new Nav.Group(
                  draft.say("this_course"),
                  TrainingViews.tools(draft.library(), c, "").stream()
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
}
