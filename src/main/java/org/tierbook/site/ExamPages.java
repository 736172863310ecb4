package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Body;
import org.tierbook.model.Course;
import org.tierbook.model.Lesson;
import org.tierbook.text.Language;

/** A course's questions as a sheet to print, and the answers as another. */
final class ExamPages {
  private ExamPages() {}

  static void plan(Draft draft, Course course) {
    if (!questions(course, draft.library()).isEmpty()) {
      plan(draft, course, "exam", false);
      plan(draft, course, "key", true);
    }
  }

  private static void plan(Draft draft, Course course, String sheet, boolean key) {
    draft.add(
        Page.of(
                PageIds.course(course.id(), sheet),
                "training/" + course.id() + "/" + sheet + ".html",
                draft.say("tool_" + sheet),
                "exam",
                (language, diagnostics) ->
                    view(draft.library(), course, key, language, diagnostics))
            .layout(Page.Layout.PLAIN)
            .section(PageIds.COURSES)
            .unsearched()
            .parent(PageIds.course(course.id()))
            .usedSchemes(
                UsedSchemes.of(
                    draft.playbook(), lessons(course).stream().flatMap(UsedSchemes::bodies)))
            .build());
  }

  /** The lessons whose questions are the test: those marked so, else all. */
  private static List<Lesson> lessons(Course course) {
    List<Lesson> marked = course.lessons().stream().filter(Lesson::exam).toList();
    return marked.isEmpty() ? course.lessons() : marked;
  }

  /** What is asked, without the words: whether there is anything to ask. */
  static List<Body.Piece> questions(Course course, Library library) {
    return lessons(course).stream()
        .flatMap(l -> l.body().pieces().stream())
        .filter(p -> p instanceof Body.Quiz || isExercises(p, library))
        .toList();
  }

  private static boolean isExercises(Body.Piece piece, Library library) {
    return piece instanceof Body.Live live
        && live.kind().equals("exercises")
        && new Pieces(library).make(live).isPresent();
  }

  private static ExamView view(
      Library library, Course course, boolean key, Language language, Diagnostics diagnostics) {
    List<QuizView> quizzes = new ArrayList<>();
    boolean untranslated = false;
    for (Lesson lesson : lessons(course)) {
      untranslated |= language == Language.EN && lesson.english().isEmpty();
      Bodies bodies = new Bodies(PageIds.lesson(course.id(), lesson.id()), library, diagnostics);
      for (BodyView.Block block : bodies.blocks(lesson.body(language).pieces())) {
        if (block instanceof QuizView quiz) {
          quizzes.add(quiz.numbered(quizzes.size() + 1));
        } else if (block instanceof Exercises exercises) {
          exercises.quizzes().forEach(q -> quizzes.add(q.numbered(quizzes.size() + 1)));
        }
      }
    }
    String sheet = key ? "key" : "exam";
    String other = key ? "exam" : "key";
    return new ExamView(
        library.say(sheet + "_headline", "course", course.title()),
        library.say(sheet + "_lead", "count", quizzes.size()),
        key,
        new Link(PageIds.course(course.id()), course.title()),
        new Link(PageIds.course(course.id(), other), library.say("tool_" + other)),
        quizzes,
        untranslated);
  }
}
