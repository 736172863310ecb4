package org.tierbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tierbook.build.NewProject;
import org.tierbook.diag.InputException;
import org.tierbook.diag.Progress;
import org.tierbook.sample.SampleBank;
import org.tierbook.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: makes a project that builds at once. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private static final String CUSTOMERS = "content/customers";

  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Mixin private final ProjectOptions project = new ProjectOptions();

  @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = "", descriptionKey = "source")
  private Path folder = Path.of("");

  @Option(names = "--empty")
  private boolean empty;

  @Option(names = "--sample")
  private boolean sample;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    console.use(project);
    if (empty && sample) {
      throw new ParameterException(spec.commandLine(), "empty_or_sample");
    }
    Path root = project.source.resolve(folder);
    int files = NewProject.create(root, empty, console.diagnostics());
    if (console.diagnostics().hasErrors()) {
      throw new InputException();
    }
    if (!empty) {
      files += SampleBank.write(root.resolve(CUSTOMERS), SampleOptions.DEFAULT, Progress.NONE);
    }
    console.line(console.phrase("made", "n", Integer.toString(files)));
    next(root);
    return ExitCode.OK;
  }

  private void next(Path root) {
    String where = root.toString().isEmpty() ? "" : " -s " + CommandLines.quoted(root);
    console.line(console.phrase("next_build", "where", where));
    if (empty) {
      console.line(
          console.phrase("next_schemes", "schemes", root.resolve("content/schemes").toString()));
      console.line(
          console.phrase("next_customers", "customers", root.resolve(CUSTOMERS).toString()));
    }
  }
}
