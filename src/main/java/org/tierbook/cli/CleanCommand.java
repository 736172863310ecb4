package org.tierbook.cli;

import java.util.concurrent.Callable;
import org.tierbook.build.Cleaning;
import org.tierbook.build.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code clean}: removes what builds have made, and nothing else. */
@Command(name = "clean", mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final ProjectOptions project = new ProjectOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  CleanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.use(project);
    Outputs outputs = output.outputs(project, false);
    outputs.recover();
    long files = Cleaning.run(project.source, outputs);
    console.line(console.phrase("cleaned", "n", Long.toString(files)));
    return ExitCode.OK;
  }
}
