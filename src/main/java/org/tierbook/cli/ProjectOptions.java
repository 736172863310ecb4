package org.tierbook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every command on a project takes. */
final class ProjectOptions {
  @Option(
      names = {"-s", "--source"},
      paramLabel = "DIR",
      defaultValue = "")
  Path source = Path.of("");

  @Option(names = {"-q", "--quiet"})
  boolean quiet;

  @Option(names = {"-v", "--verbose"})
  boolean verbose;

  @Option(names = "--no-color")
  boolean plain;

  @Option(names = "--log-format", paramLabel = "text|json", defaultValue = "text")
  LogFormat format = LogFormat.TEXT;

  /** How problems and the closing line are printed. */
  enum LogFormat {
    TEXT,
    JSON
  }

  /** A folder of the project, or the one that was named, from where the user stands. */
  Path folder(@org.jspecify.annotations.Nullable Path named, String usual) {
    return named == null ? source.resolve(usual) : named;
  }
}
