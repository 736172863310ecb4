package org.tierbook.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tierbook.build.ProblemWords;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Problem;
import org.tierbook.text.Language;
import picocli.CommandLine.Help.Ansi;

/** What is printed, and where: results to standard output, problems to standard error. */
final class Console {
  /** More problems than anybody reads; {@code -v} prints all. */
  private static final int MOST = 50;

  private final PrintStream out;
  private final PrintStream err;
  private final Language language;
  private final ShortRun shortRun;
  private final Diagnostics diagnostics = new Diagnostics();
  private ProjectOptions options = new ProjectOptions();
  private @Nullable ProblemWords words;

  Console(PrintStream out, PrintStream err, Language language, ShortRun shortRun) {
    this.out = out;
    this.err = err;
    this.language = language;
    this.shortRun = shortRun;
  }

  /** Takes the project and how much is to be said. */
  void use(ProjectOptions given) {
    options = given;
  }

  /** Takes the project of a command that the process ends with. */
  void useOnce(ProjectOptions given) {
    use(given);
    shortRun.begin(given.source);
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  Language language() {
    return language;
  }

  boolean isVerbose() {
    return options.verbose;
  }

  /** Whether somebody watches a terminal that can redraw a line. */
  boolean isLive() {
    return !options.quiet && options.format == ProjectOptions.LogFormat.TEXT && Ansi.AUTO.enabled();
  }

  boolean isJson() {
    return options.format == ProjectOptions.LogFormat.JSON;
  }

  boolean isQuiet() {
    return options.quiet;
  }

  /** A phrase of the section {@code cli}; {@code arguments} are name, value, name, value. */
  String phrase(String key, String... arguments) {
    return words().phrases().say(language, "cli." + key, arguments);
  }

  String step(String step) {
    return words()
        .phrases()
        .say(language, step.startsWith("progress.") ? step : "progress." + step);
  }

  /** A number for people, as {@code 2,400}. */
  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** A number with its unit, which English writes in the singular for one. */
  String many(String unit, long n) {
    return phrase(n == 1 && language == Language.EN ? unit : unit + "s", "n", count(n));
  }

  /** A line of the result, unless the user wants none. */
  void line(String text) {
    if (!options.quiet && !isJson()) {
      out.println(text);
    }
  }

  /** Text that was asked for, quiet or not. */
  void result(String text) {
    out.print(text);
  }

  /** Where bytes go that were asked for. */
  OutputStream stream() {
    return out;
  }

  /** A line beside the result. */
  void aside(String text) {
    if (!options.quiet && !isJson()) {
      err.println(text);
    }
  }

  /** Prints the problems so far, and how many there are. */
  void problems() {
    List<Problem> all = diagnostics.sorted();
    List<Problem> shown =
        options.verbose || isJson() ? all : all.subList(0, Math.min(MOST, all.size()));
    Paint paint = Paint.of(options.plain);
    for (Problem problem : shown) {
      err.print(
          isJson()
              ? JsonLines.of(problem, words().report())
              : paint.problem(words().report().one(problem), problem));
    }
    if (shown.size() < all.size()) {
      err.println(phrase("more_problems", "n", Integer.toString(all.size() - shown.size())));
    }
  }

  /**
   * The command stops because of its input.
   *
   * @param publishes whether the reader wants to know what became of the old site
   */
  void failed(boolean publishes) {
    problems();
    if (isJson()) {
      err.print(JsonLines.failed(diagnostics));
    } else {
      err.println(
          words().report().closing(diagnostics) + (publishes ? phrase("unchanged_site") : ""));
    }
  }

  /** All problems as text, for a page. */
  String report() {
    return words().report().all(diagnostics) + counts();
  }

  /** How many errors and warnings there are. */
  String counts() {
    return words().report().closing(diagnostics);
  }

  /** The only stack trace: ours to mend. */
  void bug(Throwable error) {
    err.println(words().phrases().say(language, "problem.internal"));
    error.printStackTrace(err);
  }

  private ProblemWords words() {
    if (words == null) {
      words = ProblemWords.of(options.source, language);
    }
    return words;
  }
}
