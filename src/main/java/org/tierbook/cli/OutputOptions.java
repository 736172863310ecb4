package org.tierbook.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tierbook.build.Outputs;
import picocli.CommandLine.Option;

/** Where portal and bundles are. */
final class OutputOptions {
  @Option(
      names = {"-d", "--destination"},
      paramLabel = "DIR")
  private @Nullable Path destination;

  @Option(names = "--bundles", paramLabel = "DIR")
  private @Nullable Path bundles;

  /** The two folders; {@code site} and {@code bundles} in the project unless named. */
  Outputs outputs(ProjectOptions project, boolean force) {
    return Outputs.of(
        project.folder(destination, "site"), project.folder(bundles, "bundles"), force);
  }
}
