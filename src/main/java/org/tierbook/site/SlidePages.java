package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.Body;
import org.tierbook.model.Course;
import org.tierbook.model.Lesson;
import org.tierbook.text.Language;

/** The slides of each course on one page, so that they work from a folder and can be printed. */
final class SlidePages {
  private final Library library;
  private final Course course;
  private final Language language;
  private final Diagnostics diagnostics;
  private int number;

  private SlidePages(Library library, Course course, Language language, Diagnostics diagnostics) {
    this.library = library;
    this.course = course;
    this.language = language;
    this.diagnostics = diagnostics;
  }

  static void plan(Draft draft, Course course) {
    draft.add(
        Page.of(
                PageIds.course(course.id(), "slides"),
                "training/" + course.id() + "/slides.html",
                draft.say("tool_slides"),
                "slides",
                (language, diagnostics) ->
                    new SlidePages(draft.library(), course, language, diagnostics).deck())
            .layout(Page.Layout.BARE)
            .section(PageIds.COURSES)
            .unsearched()
            .parent(PageIds.course(course.id()))
            .scripts("slides.js")
            .usedSchemes(
                UsedSchemes.of(
                    draft.playbook(), course.lessons().stream().flatMap(UsedSchemes::bodies)))
            .build());
  }

  private DeckView deck() {
    List<DeckView.Chapter> chapters = new ArrayList<>();
    for (Lesson lesson : course.lessons()) {
      Link link = new Link(PageIds.lesson(course.id(), lesson.id()), lesson.title());
      chapters.add(
          new DeckView.Chapter(lesson.id(), chapters.size() + 1, link, slides(lesson, link)));
    }
    boolean untranslated =
        language == Language.EN && course.lessons().stream().anyMatch(l -> l.english().isEmpty());
    return new DeckView(
        new Link(PageIds.course(course.id()), course.title()), chapters, number, untranslated);
  }

  private List<DeckView.Slide> slides(Lesson lesson, Link link) {
    Bodies bodies = new Bodies(link.page(), library, diagnostics);
    List<DeckView.Slide> slides = new ArrayList<>();
    List<BodyView.Part> title =
        List.of(new BodyView.Part("", Optional.empty(), Optional.of(lesson.title())));
    List<BodyView.Block> opening = new ArrayList<>();
    for (Body.Slide slide : lesson.body(language).slides()) {
      if (slide.heading().isEmpty() && slide.shown().isEmpty()) {
        opening.addAll(bodies.blocks(slide.said()));
      }
    }
    number++;
    slides.add(
        new DeckView.Slide(
            lesson.id() + ".1", "title", number, title, lesson.summary(), List.of(), opening));
    for (Body.Slide slide : lesson.body(language).slides()) {
      if (!slide.heading().isEmpty() || !slide.shown().isEmpty()) {
        add(
            slide,
            slide.heading().isEmpty() ? title : bodies.parts(slide.title()),
            bodies,
            lesson,
            slides);
      }
    }
    return slides;
  }

  private void add(
      Body.Slide slide,
      List<BodyView.Part> title,
      Bodies bodies,
      Lesson lesson,
      List<DeckView.Slide> slides) {
    List<BodyView.Block> said = bodies.blocks(slide.said());
    List<BodyView.Block> shown = new ArrayList<>();
    for (BodyView.Block block : bodies.blocks(slide.shown())) {
      if (block instanceof Exercises exercises) {
        for (QuizView quiz : exercises.quizzes()) {
          slides.add(made(lesson, slides, "quiz", title, List.of(quiz), List.of()));
        }
      } else {
        shown.add(block);
      }
    }
    boolean isQuiz = shown.stream().anyMatch(QuizView.class::isInstance);
    if (!shown.isEmpty() || bodies.blocks(slide.shown()).isEmpty()) {
      String type = shown.isEmpty() ? "words" : isQuiz ? "quiz" : "plain";
      slides.add(made(lesson, slides, type, title, shown, said));
    }
  }

  private DeckView.Slide made(
      Lesson lesson,
      List<DeckView.Slide> before,
      String type,
      List<BodyView.Part> title,
      List<BodyView.Block> shown,
      List<BodyView.Block> said) {
    number++;
    String id = lesson.id() + "." + (before.size() + 1);
    return new DeckView.Slide(id, type, number, title, Optional.empty(), shown, said);
  }
}
