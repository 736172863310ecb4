package org.tierbook.cli;

import java.util.concurrent.Callable;
import org.tierbook.build.Build;
import org.tierbook.build.BuildSummary;
import org.tierbook.build.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: all that build does, writing nothing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final ProjectOptions project = new ProjectOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final BuildFlags flags = new BuildFlags();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.useOnce(project);
    output.outputs(project, false).recover();
    try (Watch watch = new Watch(console)) {
      BuildSummary summary =
          Build.run(flags.options(project, Outputs.NONE), console.diagnostics(), watch);
      watch.end();
      new ClosingLine(console, watch).print("checked", summary);
    }
    return ExitCode.OK;
  }
}
