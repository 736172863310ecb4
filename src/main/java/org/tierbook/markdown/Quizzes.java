package org.tierbook.markdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tierbook.diag.Location;
import org.tierbook.model.Body;
import org.tierbook.model.Body.Quiz.Kind;

/**
 * Questions: a text, then answers, then {@code > explanation}. Answers are {@code - [x] right ::
 * why} and {@code - [ ] wrong :: why}; or {@code 1. first :: why} in the right order; or {@code =
 * 26 万元 :: why} with usual mistakes as {@code ! 78 :: why}.
 */
final class Quizzes {
  private static final Pattern ANSWER = Pattern.compile("(- \\[[ xX]]|\\d{1,2}[.)]|=|!) +(.*)");
  private static final Pattern AMOUNT =
      Pattern.compile("([-−]?[0-9][0-9,]*(?:\\.[0-9]+)?)(?: *± *([0-9]+(?:\\.[0-9]+)?))? *(.*)");
  private static final Set<Set<String>> TRUTH =
      Set.of(
          Set.of("对", "错"),
          Set.of("对", "不对"),
          Set.of("正确", "错误"),
          Set.of("true", "false"),
          Set.of("right", "wrong"));

  /** How the answers of a question are written. */
  private enum Form {
    CHOICE,
    ORDER,
    NUMBER
  }

  private final Preparation text;
  private final int firstLine;
  private final StringBuilder question = new StringBuilder();
  private final StringBuilder explanation = new StringBuilder();
  private final List<Body.Option> options = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private Optional<Form> form = Optional.empty();
  private boolean mixed;
  private int questionLine;
  private int explanationLine;

  private Quizzes(int firstLine, Preparation text) {
    this.firstLine = firstLine;
    this.questionLine = firstLine;
    this.explanationLine = firstLine;
    this.text = text;
  }

  /**
   * The question; what is wrong with it is reported.
   *
   * @param firstLine of its text within the whole, from 0
   */
  static Body.Quiz read(List<String> lines, int number, int firstLine, Preparation text) {
    Quizzes quiz = new Quizzes(firstLine, text);
    for (int i = 0; i < lines.size(); i++) {
      quiz.line(lines.get(i), firstLine + i);
    }
    return quiz.finish(number);
  }

  private void line(String line, int at) {
    Matcher answer = ANSWER.matcher(line);
    if (answer.matches()) {
      answer(answer, at);
    } else if (line.startsWith(">")) {
      explanationLine = explanation.length() == 0 ? at : explanationLine;
      append(explanation, line.substring(1).strip());
    } else if (options.isEmpty()) {
      questionLine = question.length() == 0 ? at : questionLine;
      append(question, line.strip());
    } else if (!line.isBlank()) {
      text.diagnostics.error("wrong-option", place(at, 0));
    }
  }

  private static void append(StringBuilder text, String line) {
    text.append(text.length() == 0 || line.isEmpty() ? "" : "\n").append(line);
  }

  private void answer(Matcher line, int at) {
    Form its = form(line.group(1));
    if (form.isPresent() && form.get() != its) {
      text.diagnostics.error("quiz-mixed", place(at, 0));
      mixed = true;
      return;
    }
    form = Optional.of(its);
    String both = line.group(2);
    int sign = both.indexOf(" :: ");
    String why = sign < 0 ? "" : both.substring(sign + 4).strip();
    if (why.isEmpty()) {
      text.diagnostics.error("option-without-reason", place(at, 0));
      sign = both.length();
    }
    String words = both.substring(0, Math.min(sign, both.length())).strip();
    add(line, at, words, text.part(at, line.start(2) + sign + 4).line(why));
  }

  private void add(Matcher line, int at, String answer, List<Body.Piece> why) {
    int start = line.start(2);
    boolean right = !line.group(1).equals("!") && !line.group(1).equals("- [ ]");
    Optional<Body.Amount> amount =
        form.filter(f -> f == Form.NUMBER).flatMap(f -> amount(answer, place(at, start)));
    words.add(answer.toLowerCase(Locale.ROOT));
    options.add(new Body.Option(text.part(at, start).line(answer), right, why, amount));
  }

  private static Form form(String sign) {
    return switch (sign.charAt(0)) {
      case '-' -> Form.CHOICE;
      case '=', '!' -> Form.NUMBER;
      default -> Form.ORDER;
    };
  }

  private Optional<Body.Amount> amount(String answer, Location at) {
    Matcher amount = AMOUNT.matcher(answer);
    if (!amount.matches()) {
      text.diagnostics.error("quiz-number", at, "value", answer);
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(amount.group(1).replace(",", "").replace('−', '-'));
    BigDecimal tolerance =
        amount.group(2) == null ? BigDecimal.ZERO : new BigDecimal(amount.group(2));
    return Optional.of(new Body.Amount(number, tolerance, amount.group(3).strip()));
  }

  private Body.Quiz finish(int number) {
    Location at = place(firstLine - 1, 0);
    long right = options.stream().filter(Body.Option::right).count();
    if (question.toString().isBlank()) {
      text.diagnostics.error("quiz-without-question", at);
    } else if (right == 0 && !options.isEmpty()) {
      text.diagnostics.error("quiz-without-answer", at);
    } else if (form.filter(f -> f == Form.NUMBER).isPresent()) {
      if (right > 1) {
        text.diagnostics.error("quiz-two-answers", at);
      }
    } else if (options.size() < 2 && !mixed) {
      text.diagnostics.error("quiz-without-options", at);
    }
    return new Body.Quiz(
        number,
        kind(right),
        text.part(questionLine, 0).line(question.toString()),
        options,
        text.part(explanationLine, 2).line(explanation.toString()),
        at);
  }

  private Kind kind(long right) {
    return switch (form.orElse(Form.CHOICE)) {
      case ORDER -> Kind.ORDER;
      case NUMBER -> Kind.NUMBER;
      case CHOICE ->
          right > 1 ? Kind.SEVERAL : TRUTH.contains(Set.copyOf(words)) ? Kind.TRUTH : Kind.SINGLE;
    };
  }

  private Location place(int line, int column) {
    int inFile = text.origin.line() + line + 1;
    return new Location(text.origin.path(), inFile, column + 1);
  }
}
