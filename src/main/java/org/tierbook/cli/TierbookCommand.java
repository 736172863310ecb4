package org.tierbook.cli;

import org.tierbook.build.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tierbook} alone: says which commands there are. */
@Command(
    name = "tierbook",
    versionProvider = TierbookCommand.VersionLine.class,
    mixinStandardHelpOptions = true)
final class TierbookCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(names = "--lang", paramLabel = "zh|en", scope = CommandLine.ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // read before parsing, by Languages
  private String language = "";

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** What {@code --version} prints. */
  static final class VersionLine implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"tierbook " + Version.TEXT};
    }
  }
}
