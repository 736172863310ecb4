package org.tierbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tierbook.diag.Location;
import org.tierbook.model.Body;

/**
 * Questions: a text, then options {@code - [x] right :: why}, then {@code > explanation}. A line
 * that starts with spaces goes on with what stands before it.
 */
final class Quizzes {
  private static final Pattern OPTION = Pattern.compile("- \\[([ xX])] +(.*)");

  private final Preparation text;
  private final int firstLine;
  private final StringBuilder question = new StringBuilder();
  private final StringBuilder explanation = new StringBuilder();
  private final List<Body.Option> options = new ArrayList<>();
  private int questionLine;
  private int explanationLine;

  private Quizzes(int firstLine, Preparation text) {
    this.firstLine = firstLine;
    this.questionLine = firstLine;
    this.explanationLine = firstLine;
    this.text = text;
  }

  /**
   * The question; nothing when it's wrong.
   *
   * @param firstLine of its text within the whole, from 0
   */
  static Optional<Body.Quiz> read(List<String> lines, int number, int firstLine, Preparation text) {
    Quizzes quiz = new Quizzes(firstLine, text);
    for (int i = 0; i < lines.size(); i++) {
      quiz.line(lines.get(i), firstLine + i);
    }
    return quiz.finish(number);
  }

  private void line(String line, int at) {
    Matcher option = OPTION.matcher(line);
    if (option.matches()) {
      option(option, at);
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

  private void option(Matcher option, int at) {
    String both = option.group(2);
    int sign = both.indexOf(" :: ");
    String why = sign < 0 ? "" : both.substring(sign + 4).strip();
    if (why.isEmpty()) {
      text.diagnostics.error("option-without-reason", place(at, 0));
      sign = both.length();
    }
    int start = option.start(2);
    String answer = both.substring(0, Math.min(sign, both.length())).strip();
    options.add(
        new Body.Option(
            text.part(at, start).line(answer),
            !option.group(1).isBlank(),
            text.part(at, start + sign + 4).line(why)));
  }

  private Optional<Body.Quiz> finish(int number) {
    Location at = place(firstLine - 1, 0);
    long right = options.stream().filter(Body.Option::right).count();
    if (question.toString().isBlank()) {
      text.diagnostics.error("quiz-without-question", at);
    } else if (options.size() < 2) {
      text.diagnostics.error("quiz-without-options", at);
    } else if (right == 0) {
      text.diagnostics.error("quiz-without-answer", at);
    }
    return Optional.of(
        new Body.Quiz(
            number,
            text.part(questionLine, 0).line(question.toString()),
            right > 1,
            options,
            text.part(explanationLine, 2).line(explanation.toString()),
            at));
  }

  private Location place(int line, int column) {
    int inFile = text.origin.line() + line + 1;
    return new Location(text.origin.path(), inFile, column + 1);
  }
}
