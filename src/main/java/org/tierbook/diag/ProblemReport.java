package org.tierbook.diag;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tierbook.text.Language;
import org.tierbook.text.Phrases;

/** Says problems in words: the place, the message, the line with a caret, and what to do. */
public final class ProblemReport {
  /** Files whose lines are people's data. */
  private static final List<String> TABLES =
      List.of(".csv", ".tsv", ".txt", ".gz", ".zip", ".xlsx", ".parquet");

  private final Phrases phrases;
  private final Language language;
  private final Function<String, Optional<String>> texts;

  /**
   * @param texts a file's text by its path, for the line that is shown. Customer files are never
   *     asked for: their lines are people's data
   */
  public ProblemReport(
      Phrases phrases, Language language, Function<String, Optional<String>> texts) {
    this.phrases = phrases;
    this.language = language;
    this.texts = texts;
  }

  /** All problems by place, each ended by a line feed; empty when there are none. */
  public String all(Diagnostics diagnostics) {
    return diagnostics.sorted().stream().map(this::one).collect(Collectors.joining());
  }

  /** {@code path:line:col: error: message [id]}, the line with a caret, the hint. */
  public String one(Problem problem) {
    String severity =
        say("problem." + (problem.severity() == Severity.ERROR ? "error" : "warning"));
    String head =
        place(problem.at()) + ": " + severity + message(problem) + " [" + problem.id() + "]\n";
    return head + excerpt(problem) + hint(problem);
  }

  /** The closing line: {@code 3 errors, 1 warning}. */
  public String closing(Diagnostics diagnostics) {
    return count("error", diagnostics.count(Severity.ERROR))
        + say("problem.comma")
        + count("warning", diagnostics.count(Severity.WARNING));
  }

  private String count(String what, long n) {
    String key = "problem.count_" + what + (n == 1 ? "" : "s");
    return say(key, "n", Long.toString(n));
  }

  private static String place(Location at) {
    if (at.line() == 0) {
      return at.path();
    }
    String line = at.path() + ":" + at.line();
    return at.column() == 0 ? line : line + ":" + at.column();
  }

  /** A problem's message alone. */
  public String message(Problem problem) {
    return fill("problem." + problem.id(), problem);
  }

  private String hint(Problem problem) {
    String key = "problem." + problem.id() + "_hint";
    String suggestion = problem.arguments().get("suggestion");
    String meant = suggestion == null ? "" : say("problem.suggestion", "suggestion", suggestion);
    String rest = phrases.has(language, key) ? fill(key, problem) : "";
    String gap = meant.isEmpty() || rest.isEmpty() ? "" : say("problem.gap");
    String hint = meant + gap + rest;
    return hint.isEmpty() ? "" : "  " + say("problem.hint") + hint + "\n";
  }

  private String excerpt(Problem problem) {
    Location at = problem.at();
    String brought = problem.arguments().getOrDefault("excerpt", "");
    if (!brought.isEmpty()) {
      return Excerpt.of(brought, at.column());
    }
    if (at.line() == 0 || TABLES.stream().anyMatch(at.path()::endsWith)) {
      return "";
    }
    Optional<String> text = texts.apply(at.path());
    return text.flatMap(t -> t.lines().skip(at.line() - 1L).findFirst())
        .filter(l -> !l.isBlank())
        .map(l -> Excerpt.of(l, at.column()))
        .orElse("");
  }

  private String fill(String key, Problem problem) {
    String[] arguments =
        problem.arguments().entrySet().stream()
            .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
            .toArray(String[]::new);
    return say(key, arguments);
  }

  private String say(String key, String... arguments) {
    return phrases.say(language, key, arguments);
  }
}
