package org.tierbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tierbook.diag.InputException;
import org.tierbook.diag.Location;
import org.tierbook.sample.SampleBank;
import org.tierbook.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code sample}: writes customers that nobody is, for a first try or for a large one. */
@Command(name = "sample", mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final ProjectOptions project = new ProjectOptions();

  @Option(names = "--customers", paramLabel = "N", converter = Customers.class)
  private int customers = SampleOptions.DEFAULT.customers();

  @Option(names = "--months", paramLabel = "M", converter = Months.class)
  private int months = SampleOptions.DEFAULT.months();

  @Option(names = "--branches", paramLabel = "B", converter = Branches.class)
  private int branches = SampleOptions.DEFAULT.branches();

  @Option(names = "--seed", paramLabel = "S")
  private long seed = SampleOptions.DEFAULT.seed();

  @Option(names = "--shape", paramLabel = "wealth|suzhou")
  private SampleOptions.Shape shape = SampleOptions.DEFAULT.shape();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      descriptionKey = "sample-output")
  private @Nullable Path output;

  @Option(names = "--force", descriptionKey = "sample-force")
  private boolean force;

  SampleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    console.use(project);
    Path folder = project.folder(output, "content/customers");
    SampleOptions options =
        new SampleOptions(shape, customers, months, branches, seed, SampleOptions.DEFAULT.last());
    if (!force) {
      refuseToReplace(folder, options);
    }
    try (Watch watch = new Watch(console)) {
      SampleBank.write(folder, options, watch);
    }
    console.line(
        console.phrase(
            "sampled",
            "customers",
            Console.count(customers),
            "months",
            console.many("month", months),
            "folder",
            folder.toString()));
    return ExitCode.OK;
  }

  /** Customers that are there already may be real ones. */
  private void refuseToReplace(Path folder, SampleOptions options) {
    Optional<Path> there =
        SampleBank.files(options).stream().map(folder::resolve).filter(Files::exists).findFirst();
    if (there.isPresent()) {
      console
          .diagnostics()
          .error("sample-exists", Location.of(there.get().toString().replace('\\', '/')));
      throw new InputException();
    }
  }

  private static int whole(String text, int most) {
    int number = Integer.parseInt(text);
    if (number < 1 || number > most) {
      throw new TypeConversionException(text);
    }
    return number;
  }

  /** As many as the largest banks have. */
  static final class Customers implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return whole(text, 20_000_000);
    }
  }

  /** Ten years at most. */
  static final class Months implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return whole(text, 120);
    }
  }

  /** As many as the largest savings banks of a province have. */
  static final class Branches implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return whole(text, 5_000);
    }
  }
}
