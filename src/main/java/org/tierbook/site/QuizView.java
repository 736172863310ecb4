package org.tierbook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tierbook.model.Body;

/**
 * A question as it is asked.
 *
 * @param number within its lesson, or within the sheet
 * @param type single, several, truth, order or number
 * @param choices as shown; empty for a question whose answer is a number
 * @param answers the right ones, in order; and for a number the usual mistakes after it
 * @param unit of the number
 */
public record QuizView(
    int number,
    String type,
    List<BodyView.Part> question,
    List<Choice> choices,
    List<Choice> answers,
    String unit,
    List<BodyView.Part> explanation)
    implements BodyView.Block {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /**
   * A possible answer.
   *
   * @param letter under which it is shown
   * @param place in the right order, from 1
   * @param value a number as scripts read it; {@code tolerance} how far off an answer may be
   */
  public record Choice(
      String letter,
      List<BodyView.Part> text,
      boolean right,
      int place,
      List<BodyView.Part> why,
      String value,
      String tolerance) {}

  @Override
  public String kind() {
    return "quiz";
  }

  /** The same question under another number. */
  QuizView numbered(int other) {
    return new QuizView(other, type, question, choices, answers, unit, explanation);
  }

  /** The letters of the right answers: AC, or for an order BCA; empty for a number. */
  public String key() {
    StringBuilder key = new StringBuilder();
    if (!type.equals("number")) {
      answers.stream().filter(Choice::right).forEach(a -> key.append(a.letter()));
    }
    return key.toString();
  }

  static QuizView of(Body.Quiz quiz, Function<List<Body.Piece>, List<BodyView.Part>> parts) {
    String type = quiz.kind().name().toLowerCase(Locale.ROOT);
    List<Body.Option> shown = new ArrayList<>(quiz.options());
    if (quiz.kind() == Body.Quiz.Kind.ORDER) {
      mix(shown);
    }
    List<Choice> choices = new ArrayList<>();
    for (Body.Option option : shown) {
      choices.add(choice(option, choices.size(), quiz.options().indexOf(option) + 1, parts));
    }
    List<Choice> answers = new ArrayList<>(choices);
    answers.sort(Comparator.comparingInt(Choice::place));
    boolean number = quiz.kind() == Body.Quiz.Kind.NUMBER;
    if (number) {
      answers.sort(Comparator.comparing(a -> !a.right()));
    }
    String unit =
        quiz.options().stream()
            .filter(Body.Option::right)
            .flatMap(o -> o.amount().stream())
            .map(Body.Amount::unit)
            .findFirst()
            .orElse("");
    return new QuizView(
        quiz.number(),
        type,
        parts.apply(quiz.question()),
        number ? List.of() : choices,
        answers,
        unit,
        parts.apply(quiz.explanation()));
  }

  private static Choice choice(
      Body.Option option,
      int at,
      int place,
      Function<List<Body.Piece>, List<BodyView.Part>> parts) {
    return new Choice(
        LETTERS.substring(at % 26, at % 26 + 1),
        parts.apply(option.text()),
        option.right(),
        place,
        parts.apply(option.why()),
        option.amount().map(a -> a.number().toPlainString()).orElse(""),
        option.amount().map(a -> a.tolerance().toPlainString()).orElse(""));
  }

  /** Out of order, the same way each time: every other one first, then the rest, backwards. */
  private static void mix(List<Body.Option> options) {
    List<Body.Option> mixed = new ArrayList<>();
    for (int i = 1; i < options.size(); i += 2) {
      mixed.add(options.get(i));
    }
    for (int i = (options.size() - 1) / 2 * 2; i >= 0; i -= 2) {
      mixed.add(options.get(i));
    }
    options.clear();
    options.addAll(mixed);
  }
}
