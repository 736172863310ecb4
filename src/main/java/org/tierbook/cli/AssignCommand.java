package org.tierbook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tierbook.build.TierFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assign}: every customer's tier in a scheme as CSV, to a file or standard output. */
@Command(name = "assign", mixinStandardHelpOptions = true)
final class AssignCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  private final Console console;
  @Mixin private final ProjectOptions project = new ProjectOptions();
  @Mixin private final MonthFlags flags = new MonthFlags();

  @Option(names = "--scheme", paramLabel = "ID", required = true)
  private String scheme = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = STANDARD_OUTPUT)
  private String output = STANDARD_OUTPUT;

  AssignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.use(project);
    try (Watch watch = new Watch(console)) {
      TierFile file = TierFile.of(flags.options(project), scheme, console.diagnostics(), watch);
      watch.end();
      if (output.equals(STANDARD_OUTPUT)) {
        file.write(console.stream());
        console.problems();
      } else {
        long customers = file.write(Path.of(output));
        console.problems();
        console.line(
            console.phrase(
                "assigned", "n", Console.count(customers), "month", file.month(), "file", output));
      }
    }
    return ExitCode.OK;
  }
}
