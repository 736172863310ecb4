package org.tierbook.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tierbook.build.CustomerAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain}: why a customer is in its tier, rule by rule. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final ProjectOptions project = new ProjectOptions();
  @Mixin private final MonthFlags flags = new MonthFlags();

  @Option(names = "--customer", paramLabel = "ID", required = true)
  private String customer = "";

  @Option(names = "--scheme", paramLabel = "ID", descriptionKey = "asked-scheme")
  private @Nullable String scheme;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.use(project);
    try (Watch watch = new Watch(console)) {
      List<CustomerAnswer.Block> answer =
          CustomerAnswer.of(
              flags.options(project),
              customer,
              Optional.ofNullable(scheme),
              console.language(),
              console.diagnostics(),
              watch);
      watch.end();
      console.problems();
      console.result(TextTable.of(answer));
    }
    return ExitCode.OK;
  }
}
