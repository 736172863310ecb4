package org.tierbook.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tierbook.build.BuildOptions;
import org.tierbook.build.Outputs;
import picocli.CommandLine.Option;

/** Which month a question is about, and how its file is read. */
final class MonthFlags {
  @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "asked-month")
  private @Nullable YearMonth month;

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--max-rejects",
      paramLabel = "SHARE",
      defaultValue = "0.1%",
      converter = BuildFlags.Share.class)
  private BigDecimal maxRejects = BigDecimal.ZERO;

  @Option(names = "--memory", paramLabel = "SIZE", converter = BuildFlags.Memory.class)
  private @Nullable Long memory;

  BuildOptions options(ProjectOptions project) {
    BuildOptions usual = BuildOptions.of(project.source, Outputs.NONE);
    return new BuildOptions(
        usual.root(),
        usual.outputs(),
        Optional.ofNullable(month),
        Optional.ofNullable(asOf),
        maxRejects,
        Optional.ofNullable(memory),
        usual.profile(),
        usual.reason(),
        usual.verify(),
        usual.strict());
  }
}
