package org.tierbook.cli;

import java.util.concurrent.Callable;
import org.tierbook.build.Build;
import org.tierbook.build.BuildOptions;
import org.tierbook.build.BuildSummary;
import org.tierbook.build.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code build}: content and customers become a portal and bundles. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final ProjectOptions project = new ProjectOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final BuildFlags flags = new BuildFlags();

  @Option(names = "--force")
  private boolean force;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.useOnce(project);
    Outputs outputs = output.outputs(project, force);
    BuildOptions options = flags.options(project, outputs);
    outputs.recover();
    try (Watch watch = new Watch(console)) {
      BuildSummary summary = Build.run(options, console.diagnostics(), watch);
      watch.end();
      new ClosingLine(console, watch).print(summary.stands() ? "stands" : "built", summary);
      outputs
          .frontPage()
          .ifPresent(p -> console.line(console.phrase("open", "file", p.toString())));
    }
    return ExitCode.OK;
  }
}
