package org.tierbook.cli;

import java.io.UncheckedIOException;
import org.tierbook.build.WriteFailure;
import org.tierbook.diag.InputException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What a command that ended early says. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
    if (error instanceof InputException) {
      console.failed(command.getCommandSpec().userObject() instanceof BuildCommand);
      return ExitCode.INPUT;
    }
    if (error instanceof UncheckedIOException io
        && WriteFailure.report(io, console.diagnostics())) {
      console.failed(command.getCommandSpec().userObject() instanceof BuildCommand);
      return ExitCode.INPUT;
    }
    console.bug(error);
    return ExitCode.BUG;
  }
}
