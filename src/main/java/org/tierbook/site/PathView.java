package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tierbook.model.Course;
import org.tierbook.model.LearningPath;
import org.tierbook.text.Localized;

/**
 * What a role learns, with a box for each step.
 *
 * @param key under which the browser keeps what was done; one for all paths and lessons
 */
public record PathView(
    Localized headline,
    Optional<Localized> lead,
    List<Link> roles,
    String key,
    List<Stage> stages,
    int count,
    List<Contents> contents)
    implements View {
  /** A stretch of the path. */
  public record Stage(String anchor, Localized name, List<Step> steps) {}

  /**
   * A step.
   *
   * @param id in the store, such as {@code c-04.intro}
   * @param what kind of thing it is
   * @param page where it is; absent for a deed without a page
   * @param questions of a lesson
   */
  public record Step(
      String id, Localized what, Optional<Link> page, Optional<Localized> text, int questions) {}

  /** One store for all that is learnt at the bank: a lesson counts wherever it was read. */
  static String key(Library library) {
    return library.playbook().site().bank().zh() + ".learn";
  }

  static PathView of(LearningPath path, Library library) {
    References references = new References(library);
    List<Stage> stages = new ArrayList<>();
    List<Contents> contents = new ArrayList<>();
    for (LearningPath.Stage stage : path.stages()) {
      String anchor = "stage-" + (stages.size() + 1);
      List<Step> steps = new ArrayList<>();
      for (LearningPath.Step step : stage.steps()) {
        String id = "path." + path.id() + "." + (stages.size() + 1) + "." + (steps.size() + 1);
        steps.addAll(steps(step, id, references, library));
      }
      stages.add(new Stage(anchor, stage.name(), steps));
      contents.add(new Contents(anchor, stage.name()));
    }
    int count = stages.stream().mapToInt(s -> s.steps().size()).sum();
    return new PathView(
        library.say("path_headline", "path", path.name(), "count", count),
        path.summary(),
        library.roleLinks(path.roles()),
        key(library),
        stages,
        count,
        contents);
  }

  private static List<Step> steps(
      LearningPath.Step step, String id, References references, Library library) {
    if (step.kind().equals("course")) {
      return library.playbook().courses().stream()
          .filter(c -> c.id().equals(step.target()))
          .flatMap(c -> c.lessons().stream().map(l -> lesson(c, l.id(), step, library)))
          .toList();
    } else if (step.kind().equals("lesson")) {
      String[] parts = step.target().split("/", 2);
      return library.playbook().courses().stream()
          .filter(c -> c.id().equals(parts[0]))
          .map(c -> lesson(c, parts[1], step, library))
          .toList();
    }
    Optional<Link> page =
        references
            .find(step.kind(), step.target())
            .flatMap(t -> t.page().map(p -> new Link(p, t.text())));
    Localized what = library.say("step_" + step.kind());
    return List.of(new Step(id, what, page, step.text(), 0));
  }

  private static Step lesson(
      Course course, String lesson, LearningPath.Step step, Library library) {
    return course.lessons().stream()
        .filter(l -> l.id().equals(lesson))
        .map(
            l ->
                new Step(
                    course.id() + "." + l.id(),
                    library.say("step_lesson"),
                    Optional.of(new Link(PageIds.lesson(course.id(), l.id()), l.title())),
                    step.kind().equals("lesson") ? step.text() : l.summary(),
                    l.body().quizzes().size()))
        .findFirst()
        .orElseThrow();
  }

  /** How many steps a path has, each lesson of a course counted. */
  static int steps(LearningPath path, Library library) {
    return of(path, library).count();
  }

  /** The lessons of a path as they are kept in the store. */
  static Stream<String> lessons(LearningPath path, Library library) {
    return of(path, library).stages().stream()
        .flatMap(s -> s.steps().stream())
        .filter(s -> !s.id().startsWith("path."))
        .map(Step::id);
  }
}
