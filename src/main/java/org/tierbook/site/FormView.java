package org.tierbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tierbook.model.Form;
import org.tierbook.text.Localized;

/**
 * A form on a page of its own, ready for paper.
 *
 * @param roles who uses it
 */
public record FormView(
    Localized kicker,
    Localized headline,
    Optional<Localized> lead,
    List<Link> roles,
    Link source,
    Optional<Localized> assumption,
    Sheet sheet)
    implements View {
  /**
   * The sheet itself.
   *
   * @param type checklist, form, card or procedure
   */
  public record Sheet(
      String id,
      String type,
      Link form,
      boolean landscape,
      List<Form.Field> head,
      List<Part> parts,
      List<Result> results,
      List<Localized> signs,
      List<Localized> notes)
      implements BodyView.Block {
    @Override
    public String kind() {
      return "form";
    }
  }

  /**
   * A part.
   *
   * @param type questions, ticks, fields, register or steps
   * @param steps with the roles as links; empty for other types
   */
  public record Part(
      Optional<Localized> name, String type, Form.Content content, List<Step> steps) {}

  /** A step of a procedure. */
  public record Step(Localized title, List<Link> roles, List<Localized> lines) {}

  /**
   * What a number of answers yes means.
   *
   * @param from at least so many
   * @param to at most so many
   */
  public record Result(int from, int to, Localized name, Localized advice) {}

  static FormView of(Form form, Library library) {
    return new FormView(
        library.say("form_" + form.kind().name().toLowerCase(Locale.ROOT)),
        form.name(),
        form.summary(),
        library.roleLinks(form.roles()),
        library.source(form.source()),
        form.assumption(),
        sheet(form, library));
  }

  static Sheet sheet(Form form, Library library) {
    List<Part> parts = form.parts().stream().map(p -> part(p, library)).toList();
    return new Sheet(
        form.id(),
        form.kind().name().toLowerCase(Locale.ROOT),
        new Link(PageIds.form(form.id()), form.name()),
        form.landscape(),
        form.head(),
        parts,
        results(form, questions(parts)),
        form.signs(),
        form.notes());
  }

  /** The number of questions with yes and no. */
  private static int questions(List<Part> parts) {
    return parts.stream()
        .mapToInt(p -> p.content() instanceof Form.Questions of ? of.lines().size() : 0)
        .sum();
  }

  private static List<Result> results(Form form, int questions) {
    List<Result> results = new ArrayList<>();
    int to = questions;
    for (Form.Result result : form.results()) {
      results.add(new Result(result.from(), to, result.name(), result.advice()));
      to = result.from() - 1;
    }
    return results;
  }

  private static Part part(Form.Part part, Library library) {
    String type = part.content().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    List<Step> steps =
        part.content() instanceof Form.Steps of
            ? of.steps().stream()
                .map(s -> new Step(s.title(), library.roleLinks(s.roles()), s.lines()))
                .toList()
            : List.of();
    return new Part(part.name(), type, part.content(), steps);
  }
}
