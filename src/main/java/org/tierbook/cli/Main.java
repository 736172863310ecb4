package org.tierbook.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tierbook.text.Language;

/** The entry of {@code java -jar tierbook.jar}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Charset charset = charset();
    PrintStream out = new PrintStream(System.out, true, charset);
    PrintStream err = new PrintStream(System.err, true, charset);
    System.exit(run(ShortRun.POSSIBLE, out, err, charset, args));
  }

  /** Runs a command line; never ends the process, so that tests can call it. */
  static int run(PrintStream out, PrintStream err, Charset charset, String... args) {
    return run(ShortRun.NEVER, out, err, charset, args);
  }

  private static int run(
      ShortRun shortRun, PrintStream out, PrintStream err, Charset charset, String... args) {
    Language language = Languages.of(args, Locale.getDefault());
    return new CommandLines(out, err, charset, language, shortRun).run(args);
  }

  /** UTF-8, as terminals take it, but for Windows consoles with a code page of their own. */
  private static Charset charset() {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    String codePage = System.getProperty("sun.stdout.encoding");
    return windows && codePage != null ? Charset.forName(codePage) : StandardCharsets.UTF_8;
  }
}
