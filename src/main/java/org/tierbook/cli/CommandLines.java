package org.tierbook.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tierbook.text.Language;
import picocli.CommandLine;

/** Sets picocli up: language, colours, what happens to errors. */
final class CommandLines {
  private static final String WORDS = "org.tierbook.cli.help";
  private static final int WIDTH = 100;

  private final PrintStream out;
  private final PrintStream err;
  private final Charset charset;
  private final Language language;
  private final ShortRun shortRun;

  CommandLines(
      PrintStream out, PrintStream err, Charset charset, Language language, ShortRun shortRun) {
    this.out = out;
    this.err = err;
    this.charset = charset;
    this.language = language;
    this.shortRun = shortRun;
  }

  int run(String... args) {
    ResourceBundle words = words(language);
    Console console = new Console(out, err, language, shortRun);
    CommandLine commands = new Commands(console).line(args);
    commands.setResourceBundle(words);
    commands.setOut(new PrintWriter(out, true, charset));
    commands.setErr(new PrintWriter(err, true, charset));
    commands.setUsageHelpWidth(WIDTH);
    commands.setUsageHelpAutoWidth(true);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(args)));
    commands.setParameterExceptionHandler(new UsageErrors(words));
    commands.setExecutionExceptionHandler(new Failures(console));
    return commands.execute(args);
  }

  /** A path as it can be pasted into a shell. */
  static String quoted(Path path) {
    String text = path.toString();
    return text.contains(" ") ? '"' + text + '"' : text;
  }

  static ResourceBundle words(Language language) {
    // No fallback: an English help on a Chinese machine would turn Chinese again.
    return ResourceBundle.getBundle(
        WORDS,
        Locale.forLanguageTag(language.code()),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static CommandLine.Help.Ansi ansi(String... args) {
    boolean plain =
        System.getenv("NO_COLOR") != null || java.util.List.of(args).contains("--no-color");
    return plain ? CommandLine.Help.Ansi.OFF : CommandLine.Help.Ansi.AUTO;
  }
}
